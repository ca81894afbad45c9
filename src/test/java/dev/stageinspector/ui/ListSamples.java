package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists without a service, as full as an account can be. */
public final class ListSamples {

  public static final Request STAGES =
      Request.list(Operation.LIST_STAGES, new ProfileChoice.Demo(), "us-west-2");

  private static final int PAGE = 100;
  private static final List<String> TEAMS = List.of("events", "school", "sport", "video");

  private ListSamples() {}

  /** A region with so many stages, in pages. */
  public static Ivs stages(int count) {
    return request -> page(request, count);
  }

  /** The same, and each of its stages when it is looked up. */
  public static Ivs withStages(int count) {
    return request ->
        request.operation() == Operation.LIST_STAGES
            ? page(request, count)
            : AnswerSamples.of(
                request.query(),
                "{\"stage\": {\"name\": \"a\", \"arn\": \"" + request.query().arn() + "\"}}");
  }

  /** All pages of it. */
  public static Answers all(int count) {
    return pages(count, new Answers.End.Complete());
  }

  /** So many stages, with an end. */
  public static Answers pages(int count, Answers.End end) {
    List<Answer> pages = new ArrayList<>();
    for (int first = 0; first < count; first += PAGE) {
      pages.add(AnswerSamples.of(STAGES, body(first, Math.min(count, first + PAGE), "")));
    }
    return new Answers(STAGES, pages, end);
  }

  /** One page with these stages. */
  public static Answers of(String stages) {
    return Answers.of(AnswerSamples.of(STAGES, "{\"stages\": [" + stages + "]}"));
  }

  private static Answer page(Request request, int count) {
    Object token = request.input().get("nextToken");
    int first = token == null ? 0 : Integer.parseInt(token.toString());
    int end = Math.min(count, first + PAGE);
    String next = end < count ? ", \"nextToken\": \"" + end + "\"" : "";
    return AnswerSamples.of(request, body(first, end, next));
  }

  private static String body(int first, int end, String next) {
    return IntStream.range(first, end)
        .mapToObj(ListSamples::stage)
        .collect(Collectors.joining(",", "{\"stages\": [", "]" + next + "}"));
  }

  private static String stage(int index) {
    int number = index + 1;
    String team = TEAMS.get(number % TEAMS.size());
    return """
    {"arn": "arn:aws:ivs:us-west-2:123456789012:stage/CrowdedStage%04d",
     "name": "%s-room-%d", %s "tags": {"env": "prod", "team": "%s"}}
    """
        .formatted(
            number,
            team,
            number,
            number % 10 == 0 ? "\"activeSessionId\": \"st-Crowded%06d\",".formatted(number) : "",
            team);
  }
}
