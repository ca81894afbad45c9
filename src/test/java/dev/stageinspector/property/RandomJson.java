package dev.stageinspector.property;

import dev.stageinspector.Chance;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;

/** JSON texts of every form, the texts in them of every character, halves of pairs included. */
final class RandomJson {

  private RandomJson() {}

  /** Up to three levels deep. */
  static String body(Chance chance) {
    return body(chance, 3);
  }

  private static String body(Chance chance, int depth) {
    if (depth == 0) {
      return leaf(chance);
    }
    Supplier<String> deeper = () -> body(chance, depth - 1);
    return chance.from(
        () -> leaf(chance),
        () -> "[" + String.join(" ,\n", chance.list(3, deeper)) + "\t]",
        () -> " {" + String.join(",", chance.list(3, () -> member(chance, deeper.get()))) + "}");
  }

  private static String member(Chance chance, String value) {
    return Json.quoted(name(chance)) + " : " + value;
  }

  /** Any text, with more of those characters that need care than chance would bring. */
  static String text(Chance chance) {
    return chance.from(
        () -> chance.text(12),
        () ->
            chance.text(
                "ab |`\\\"*_:{}[]<>\n\r\t\u0000\u001b\u0085\u2028\u202e\u2066\u200b\u200d\ufe0f",
                0,
                12),
        () ->
            chance.oneOf(
                "😀", "👩‍⚕️", "\ud83d", "\ude00", "x\ud83dy", "می‌خواهم", "{}", "[]", "null"));
  }

  /**
   * A text of whole characters alone: the parser takes half a character for a text, not for a name.
   */
  static String name(Chance chance) {
    return text(chance).replaceAll("\\p{Cs}", "?");
  }

  private static String leaf(Chance chance) {
    return chance.from(
        () -> Json.quoted(text(chance)),
        () ->
            chance.oneOf(
                "null", "true", "false", "0", "-0", "1.10", "1e400", "12345678901234567890"),
        () -> number(chance).toString());
  }

  private static BigDecimal number(Chance chance) {
    String digits = chance.text("0123456789", 1, 40);
    return new BigDecimal(new BigInteger(chance.oneOf("", "-") + digits), chance.between(-30, 30));
  }
}
