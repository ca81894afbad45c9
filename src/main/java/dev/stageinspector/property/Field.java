package dev.stageinspector.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one field of an answer.
 *
 * @param label its name for a reader, in sentence case
 * @param explanation one sentence on what it means
 * @param unit the unit of its number, with a leading blank where one belongs; empty if it has none
 * @param absent what it means when the answer does not have the field; empty if that says nothing
 *     to a reader, so that it is not listed
 * @param standing how the program comes to know the field
 * @param format what its text is
 * @param members the fields of an object, in the order in which they are shown
 */
public record Field(
    String label,
    String explanation,
    String unit,
    Optional<String> absent,
    Standing standing,
    Format format,
    Map<String, Field> members) {

  /**
   * Whether a field belongs to the service's model, was named by the user, or is news to this
   * program.
   */
  public enum Standing {
    KNOWN,
    /** A key that the stage's owner chose, as a tag's. Its siblings are sorted by name. */
    FREE,
    NEW
  }

  /** What the text of a field is. */
  public enum Format {
    TEXT,
    URL,
    ARN
  }

  /**
   * The name under which {@link #members} holds what is known of an element of a list or of a free
   * key.
   */
  static final String EACH = "*";

  public Field {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  static Field known(String label, String explanation) {
    return new Field(
        label, explanation, "", Optional.empty(), Standing.KNOWN, Format.TEXT, Map.of());
  }

  /** A field that this program does not know: shown under its own name, marked as new. */
  static Field unknown(String name) {
    return new Field(
        name,
        "This version of Stage Inspector does not know this field; it is shown as it came.",
        "",
        Optional.empty(),
        Standing.NEW,
        Format.TEXT,
        Map.of());
  }

  /** What is known of the member of this name. */
  Field member(String name) {
    Field named = members.get(name);
    return named == null ? each(name) : named;
  }

  /** What is known of any member or element that has no field of its own. */
  Field each(String name) {
    Field each = members.get(EACH);
    if (each == null) {
      return unknown(name);
    }
    return each.label().isEmpty() ? each.labelled(name) : each;
  }

  Field unit(String newUnit) {
    return new Field(label, explanation, newUnit, absent, standing, format, members);
  }

  Field absent(String meaning) {
    return new Field(label, explanation, unit, Optional.of(meaning), standing, format, members);
  }

  Field format(Format newFormat) {
    return new Field(label, explanation, unit, absent, standing, newFormat, members);
  }

  Field free() {
    return new Field(label, explanation, unit, absent, Standing.FREE, format, members);
  }

  Field labelled(String newLabel) {
    return new Field(newLabel, explanation, unit, absent, standing, format, members);
  }

  Field with(String name, Field member) {
    Map<String, Field> more = new LinkedHashMap<>(members);
    more.put(name, member);
    return new Field(label, explanation, unit, absent, standing, format, more);
  }
}
