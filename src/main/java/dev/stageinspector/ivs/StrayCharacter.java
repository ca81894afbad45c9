package dev.stageinspector.ivs;

import dev.stageinspector.property.Visible;
import java.util.Optional;

/** A character that no ARN of a stage has, as copying leaves it there. */
final class StrayCharacter {
  private StrayCharacter() {}

  /** A space or an unseen character inside, or one that no ARN of a stage has. */
  static Optional<String> in(String arn) {
    for (int at = 0; at < arn.length(); at += Character.charCount(arn.codePointAt(at))) {
      int character = arn.codePointAt(at);
      if (isBlank(character)) {
        String name =
            switch (character) {
              case ' ' -> "a space";
              case '\t' -> "a tab";
              case '\n', '\r' -> "a line break";
              default -> "an invisible character (" + Visible.codePoint(character) + ")";
            };
        return Optional.of(
            "Contains "
                + name
                + " after “"
                + Visible.shown(arn.substring(Math.max(0, at - 12), at))
                + "”.");
      }
      if (character > '~') {
        return Optional.of(
            "“"
                + Visible.shown(Character.toString(character))
                + "” ("
                + Visible.codePoint(character)
                + ") doesn't belong in an ARN.");
      }
    }
    return Optional.empty();
  }

  /** Whether it looks like a space, or like nothing. */
  static boolean isBlank(int character) {
    return Visible.isBlank(character) || Character.getType(character) == Character.FORMAT;
  }
}
