package dev.stageinspector.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about one field of a response.
 *
 * @param label its name for a reader, in sentence case; empty for one that is read by the name in
 *     the answer, as an element is
 * @param explanation one sentence on what it means
 * @param unit the unit of its number, with a leading space if needed; empty if it has none
 * @param absent what it means if the field is not set, as a fragment such as "no live session";
 *     empty if that tells a reader nothing, so that the field is not listed
 * @param standing how the program comes to know the field
 * @param format what its text is
 * @param members the known fields of an object, in the order in which they are shown
 * @param others what is known about a list element, or about a member without a field of its own
 */
public record Field(
    String label,
    String explanation,
    String unit,
    Optional<String> absent,
    Standing standing,
    Format format,
    Map<String, Field> members,
    Optional<Field> others) {

  /**
   * Whether a field is in the service model, was named by the user, or is unknown to this program.
   */
  public enum Standing {
    KNOWN,
    /** A key that the stage's owner chose, as a tag's. Its siblings are sorted by name. */
    FREE,
    NEW
  }

  /** What kind of text a field holds. */
  public enum Format {
    TEXT,
    URL,
    ARN,
    /** ISO 8601, with any offset and any fraction of a second. */
    TIME
  }

  public Field {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** A field of the service's model, of which nothing else is known yet. */
  public static Field known(String label, String explanation) {
    return new Field(
        label,
        explanation,
        "",
        Optional.empty(),
        Standing.KNOWN,
        Format.TEXT,
        Map.of(),
        Optional.empty());
  }

  /** A field that this program doesn't know. It is shown under its own name and marked as new. */
  public static Field unknown(String name) {
    return new Field(
        name,
        "This version of Stage Inspector doesn't know this field. It is shown as received.",
        "",
        Optional.empty(),
        Standing.NEW,
        Format.TEXT,
        Map.of(),
        Optional.empty());
  }

  /** What is known about the member with this name. */
  public Field member(String name) {
    Field named = members.get(name);
    return named == null ? each(name) : named;
  }

  /** What is known about a member or element without a field of its own. */
  public Field each(String name) {
    return others.orElseGet(() -> unknown(name));
  }

  /** The same with a unit. */
  public Field unit(String newUnit) {
    return new Field(label, explanation, newUnit, absent, standing, format, members, others);
  }

  /** The same, listed also when the answer lacks it. */
  public Field absent(String meaning) {
    return new Field(
        label, explanation, unit, Optional.of(meaning), standing, format, members, others);
  }

  /** The same with a format. */
  public Field format(Format newFormat) {
    return new Field(label, explanation, unit, absent, standing, newFormat, members, others);
  }

  /** The same, as a key that a user chose. */
  public Field free() {
    return new Field(label, explanation, unit, absent, Standing.FREE, format, members, others);
  }

  /** The same with another label. */
  public Field labeled(String newLabel) {
    return new Field(newLabel, explanation, unit, absent, standing, format, members, others);
  }

  /** The same with one more member. */
  public Field with(String name, Field member) {
    Map<String, Field> more = new LinkedHashMap<>(members);
    more.put(name, member);
    return new Field(label, explanation, unit, absent, standing, format, more, others);
  }

  /** The same, with what is known of elements and of members without a field of their own. */
  public Field withEach(Field other) {
    return new Field(
        label, explanation, unit, absent, standing, format, members, Optional.of(other));
  }
}
