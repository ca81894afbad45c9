package dev.stageinspector.ui.answer;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.failure.AnswerReport;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Text;
import java.util.Locale;

/** The forms in which a whole answer can be copied. */
public enum AnswerText {
  JSON("JSON", "the response as JSON"),
  BODY("Raw response", "the raw response"),
  MARKDOWN("Markdown", "the response as Markdown"),
  PLAIN("Plain text", "the response as plain text");

  private final String label;
  private final String what;

  AnswerText(String label, String what) {
    this.label = label;
    this.what = what;
  }

  /** Its name in a menu. */
  public String label() {
    return label;
  }

  /** What was copied, to follow "Copied". */
  public String what() {
    return what;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answer in this form, without a line end after it. */
  public String of(Answer answer, ProfileWords words) {
    return switch (this) {
      case JSON -> json(answer.body());
      case BODY -> answer.body();
      case MARKDOWN ->
          AnswerReport.of(answer, words.credentials(answer.query().profile())).stripTrailing();
      case PLAIN -> Text.of(answer.tree()).stripTrailing();
    };
  }

  /** A body that an answer was read from is JSON; should it not be, it is taken as it is. */
  public static String json(String body) {
    try {
      return Json.pretty(body);
    } catch (MalformedJsonException e) {
      return body;
    }
  }
}
