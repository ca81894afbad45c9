package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Times;

/** Puts a list into words, as far as it has come. */
public final class ListWords {
  private ListWords() {}

  /** How much of it there is: "3 pages, 300 stages". */
  public static String size(Answers answers) {
    int pages = answers.pages().size();
    return (pages == 1 ? "1 page, " : "%,d pages, ".formatted(pages))
        + "%,d ".formatted(answers.items().count())
        + answers.request().operation().plural();
  }

  /** The same with what there is to know of its end. */
  public static String state(Answers answers) {
    return size(answers)
        + (answers.isComplete()
            ? ". Listed " + Times.at(answers.pages().getLast().time())
            : ". AWS has more.");
  }

  /**
   * Why it is empty, where it is: AWS has nothing, or what it has is not known. What AWS has is not
   * said before its last page.
   */
  public static String silence(Answers answers) {
    Request request = answers.request();
    String things = request.operation().plural();
    return switch (answers.end()) {
      case Answers.End.Complete(), Answers.End.Outdated _ ->
          "AWS has no " + things + " in " + Regions.described(request.region()) + ".";
      case Answers.End.More() -> "No " + things + " so far. AWS has more pages.";
      case Answers.End.Broken _ -> "No " + things + " so far. The next page couldn't be read.";
    };
  }

  /** That nobody knows whether there is something. */
  public static String unknown(Request request) {
    return "Couldn't list the "
        + request.operation().plural()
        + " in "
        + Regions.described(request.region())
        + ": it isn't known whether there are any.";
  }

  /** That nothing was asked yet. */
  public static String notAsked(Request request) {
    return "The "
        + request.operation().plural()
        + " of "
        + Regions.described(request.region())
        + " haven't been listed yet.";
  }
}
