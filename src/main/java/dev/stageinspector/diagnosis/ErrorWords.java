package dev.stageinspector.diagnosis;

import dev.stageinspector.property.FirstLetter;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.ErrorCodes;
import dev.stageinspector.sessions.Event;

/** What went wrong, in the words of a sentence. */
final class ErrorWords {

  private ErrorWords() {}

  /**
   * When and why, such as " on 26 Nov 2026 at 10:05:00 UTC: the video has B-frames
   * (B_FRAME_PRESENT)".
   */
  static String of(Event error) {
    return time(error) + why(error.error());
  }

  /**
   * When something happened, such as " on 26 Nov 2026 at 10:05:00 UTC"; nothing if AWS doesn't say.
   */
  static String time(Event event) {
    return event.time().map(time -> " " + Times.on(time)).orElse("");
  }

  private static String why(String code) {
    ErrorCodes.Explanation known = ErrorCodes.of(code);
    if (code.isEmpty()) {
      return ", and AWS gave no error code";
    }
    if (known.remedy().isEmpty()) {
      return " (" + Visible.shown(code) + ")";
    }
    String first = known.meaning().split("\\. |\\.$", 2)[0];
    return ": "
        + (first.startsWith("AWS") ? first : FirstLetter.small(first))
        + " ("
        + Visible.shown(code)
        + ")";
  }

  /** What to do about an error. */
  static String remedy(Event error, String otherwise) {
    return ErrorCodes.of(error.error()).remedy().orElse(otherwise);
  }
}
