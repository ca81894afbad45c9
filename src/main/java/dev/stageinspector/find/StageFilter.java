package dev.stageinspector.find;

import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Visible;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A filter of the stages in a list. Every word must be part of a stage's name, ID, or tags, or be
 * its state, {@code live} or {@code idle}; {@code env=prod} looks only at the value of the tag
 * {@code env}, {@code is:live} only at the state, and quotes keep spaces in a word and take its
 * special meaning away. Case doesn't count.
 */
public final class StageFilter {

  private final List<Predicate<Property>> words;

  private StageFilter(List<Predicate<Property>> words) {
    this.words = List.copyOf(words);
  }

  /** Reads a filter; every text is one, also while it is typed. */
  public static StageFilter of(String text) {
    List<Predicate<Property>> words = new ArrayList<>();
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

  /** Whether it lets every stage through. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * Whether it lets a stage through.
   *
   * @param stage an element of the answer of ListStages
   */
  public boolean accepts(Property stage) {
    return words.stream().allMatch(word -> word.test(stage));
  }

  /** Whether a stage of a list is live. */
  static boolean isLive(Property stage) {
    return !Table.cell(stage, "activeSessionId").isEmpty();
  }

  /**
   * @param equals where the first equals sign outside of quotes is; negative if there is none
   */
  private static Predicate<Property> word(String word, int equals, boolean quoted) {
    String wanted = folded(word);
    if (equals > 0) {
      String key = folded(word.substring(0, equals));
      String value = folded(word.substring(equals + 1));
      return stage ->
          tags(stage)
              .anyMatch(tag ->
                  folded(tag.name()).equals(key) && folded(tag.value().raw()).contains(value));
    }
    if (!quoted && (wanted.equals("is:live") || wanted.equals("is:idle"))) {
      return stage -> wanted.equals("is:" + state(stage));
    }
    return stage ->
        (!quoted && wanted.equals(state(stage)))
            || texts(stage).anyMatch(text -> folded(text).contains(wanted));
  }

  private static String state(Property stage) {
    return isLive(stage) ? "live" : "idle";
  }

  private static Stream<String> texts(Property stage) {
    return Stream.concat(
        Stream.of(Table.cell(stage, "name"), ResourceId.of(Table.cell(stage, "arn"))),
        tags(stage).flatMap(tag -> Stream.of(tag.name(), tag.value().raw())));
  }

  private static Stream<Property> tags(Property stage) {
    return stage.member("tags").stream().flatMap(tags -> tags.children().stream());
  }

  /** As it is compared: the case of no script counts, nor how its accents are written. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
