package dev.stageinspector.property;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** JSON texts of every form, the texts in them of every character, halves of pairs included. */
final class RandomJson {

  private RandomJson() {}

  /** Up to three levels deep. */
  static Arbitrary<String> bodies() {
    return bodies(3);
  }

  private static Arbitrary<String> bodies(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<String> deeper = bodies(depth - 1);
    return Arbitraries.oneOf(
        leaves(),
        deeper.list().ofMaxSize(3).map(RandomJson::array),
        Combinators.combine(names(), deeper)
            .as((name, value) -> Json.quoted(name) + " : " + value)
            .list()
            .ofMaxSize(3)
            .map(RandomJson::object));
  }

  /** Any text, with more of those characters that need care than chance would bring. */
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.strings()
            .withChars(
                "ab |`\\\"*_:{}[]<>\n\r\t\u0000\u001b\u0085\u2028\u202e\u2066\u200b\u200d\ufe0f")
            .ofMaxLength(12),
        Arbitraries.of(
            "😀", "👩‍⚕️", "\ud83d", "\ude00", "x\ud83dy", "می‌خواهم", "{}", "[]", "null"));
  }

  /**
   * Texts of whole characters alone: the parser takes half a character for a text, not for a name.
   */
  static Arbitrary<String> names() {
    return texts().map(text -> text.replaceAll("\\p{Cs}", "?"));
  }

  private static Arbitrary<String> leaves() {
    return Arbitraries.oneOf(
        texts().map(Json::quoted),
        Arbitraries.of("null", "true", "false", "0", "-0", "1.10", "1e400", "12345678901234567890"),
        Arbitraries.bigDecimals().map(Object::toString));
  }

  private static String array(List<String> elements) {
    return "[" + String.join(" ,\n", elements) + "\t]";
  }

  private static String object(List<String> members) {
    return members.stream().collect(Collectors.joining(",", " {", "}"));
  }
}
