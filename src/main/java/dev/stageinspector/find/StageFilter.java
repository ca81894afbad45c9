package dev.stageinspector.find;

import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Visible;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A filter of the stages in a list. Every word must be part of a stage's name, ID, or tags, or be
 * its state, {@code live} or {@code idle}; {@code env=prod} looks only at the value of the tag
 * {@code env}, {@code is:live} only at the state, and quotes keep spaces in a word and take its
 * special meaning away. Case doesn't count.
 */
public final class StageFilter {

  /**
   * What a filter looks at.
   *
   * @param name empty if it has none
   * @param live whether it has a session now, as far as that is known
   */
  public record Subject(String name, String id, Map<String, String> tags, boolean live) {

    /** An element of the answer of ListStages. */
    public static Subject of(Property stage) {
      Map<String, String> tags = new LinkedHashMap<>();
      stage
          .member("tags")
          .ifPresent(all -> all.children().forEach(tag -> tags.put(tag.name(), tag.value().raw())));
      return new Subject(
          Table.cell(stage, "name"),
          ResourceId.of(Table.cell(stage, "arn")),
          tags,
          !Table.cell(stage, "activeSessionId").isEmpty());
    }

    private String state() {
      return live ? "live" : "idle";
    }

    private Stream<String> texts() {
      return Stream.concat(
          Stream.of(name, id),
          tags.entrySet().stream().flatMap(tag -> Stream.of(tag.getKey(), tag.getValue())));
    }
  }

  private final List<Predicate<Subject>> words;

  private StageFilter(List<Predicate<Subject>> words) {
    this.words = List.copyOf(words);
  }

  /** Reads a filter; every text is one, also while it is typed. */
  public static StageFilter of(String text) {
    List<Predicate<Subject>> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int equals = -1;
    boolean inQuotes = false;
    boolean quoted = false;
    // The space behind the end finishes the last word.
    for (int character : (text + " ").codePoints().toArray()) {
      if (character == '"') {
        inQuotes = !inQuotes;
        quoted = true;
      } else if (Visible.isBlank(character) && !inQuotes) {
        if (!word.isEmpty()) {
          words.add(word(word.toString(), equals, quoted));
        }
        word.setLength(0);
        equals = -1;
        quoted = false;
      } else {
        if (character == '=' && !inQuotes && equals < 0) {
          equals = word.length();
        }
        word.appendCodePoint(character);
      }
    }
    if (inQuotes && !word.toString().isBlank()) {
      words.add(word(word.toString().stripTrailing(), equals, true));
    }
    return new StageFilter(words);
  }

  /** The filter that looks for a text as it is, whatever it means otherwise. */
  public static String literal(String text) {
    return text.matches("[^\\s=\":]+") && !text.matches("(?i)live|idle")
        ? text
        : '"' + text.replace("\"", " ") + '"';
  }

  /** Whether it lets every stage through. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether it lets a stage through. */
  public boolean accepts(Subject stage) {
    return words.stream().allMatch(word -> word.test(stage));
  }

  /**
   * Whether it lets a stage through.
   *
   * @param stage an element of the answer of ListStages
   */
  public boolean accepts(Property stage) {
    return accepts(Subject.of(stage));
  }

  /**
   * @param equals where the first equals sign outside of quotes is; negative if there is none
   */
  private static Predicate<Subject> word(String word, int equals, boolean quoted) {
    String wanted = folded(word);
    if (equals > 0) {
      String key = folded(word.substring(0, equals));
      String value = folded(word.substring(equals + 1));
      return stage ->
          stage.tags().entrySet().stream()
              .anyMatch(tag ->
                  folded(tag.getKey()).equals(key) && folded(tag.getValue()).contains(value));
    }
    if (!quoted && (wanted.equals("IS:LIVE") || wanted.equals("IS:IDLE"))) {
      return stage -> word.equalsIgnoreCase("is:" + stage.state());
    }
    return stage ->
        (!quoted && word.equalsIgnoreCase(stage.state()))
            || stage.texts().anyMatch(text -> folded(text).contains(wanted));
  }

  /** As it is compared: the case of no script counts, nor how its accents are written. */
  static String folded(String text) {
    // In upper case: a Greek word ends in another small letter than its part does.
    return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
  }
}
