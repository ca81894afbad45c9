package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the pages of a list are followed. */
class PagesTest {

  private static final Request STAGES =
      Request.list(Operation.LIST_STAGES, new ProfileChoice.Shared("work"), "eu-west-1");

  private final List<Request> asked = new ArrayList<>();
  private final List<Integer> progress = new ArrayList<>();

  @Test
  void everyPageIsReadInOrderWithTheLargestSize() throws Exception {
    Answers answers = all(Map.of("", page("a", "n1"), "n1", page("b", "n2"), "n2", page("c", "")));

    assertThat(answers.end()).isEqualTo(new Answers.End.Complete());
    assertThat(names(answers)).containsExactly("a", "b", "c");
    assertThat(progress).containsExactly(1, 2, 3);
    assertThat(asked).extracting(request -> request.input().get("maxResults")).containsOnly(100);
    assertThat(asked.getFirst().input()).doesNotContainKey("nextToken");
  }

  @Test
  void anAbsentAnEmptyAndANullTokenAreTheEnd() throws Exception {
    for (String last : List.of("", ",\"nextToken\":\"\"", ",\"nextToken\":null")) {
      asked.clear();
      all(Map.of("", "{\"stages\":[]" + last + "}"));
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void anEmptyPageWithATokenIsNotTheEnd() throws Exception {
    Answers answers = all(Map.of("", "{\"stages\":[],\"nextToken\":\"n\"}", "n", page("a", "")));

    assertThat(names(answers)).containsExactly("a");
  }

  @Test
  void aRepeatedTokenIsToldAndWhatWasReadIsKept() throws Exception {
    Answers answers =
        all(Map.of("", page("a", "n1"), "n1", page("b", "n2"), "n2", page("c", "n1")));

    assertThat(names(answers)).containsExactly("a", "b", "c");
    assertThat(answers.failure().orElseThrow().kind()).isEqualTo(Reason.Kind.REPEATED_PAGE);
    assertThat(answers.failure().orElseThrow().requestId()).contains("request");
  }

  @Test
  void aPageThatFailsKeepsThoseBeforeIt() throws Exception {
    Answers answers = all(Map.of("", page("a", "n1")));

    assertThat(names(answers)).containsExactly("a");
    assertThat(answers.failure().orElseThrow().kind()).isEqualTo(Reason.Kind.TIME_OUT);
  }

  @Test
  void anInterruptBetweenPagesEndsIt() {
    Ivs ivs = ivs(Map.of("", page("a", "n1"), "n1", page("b", "")));

    assertThatThrownBy(() ->
            ivs.all(
                STAGES,
                sofar -> {
                  progress.add(sofar.pages().size());
                  Thread.currentThread().interrupt();
                }))
        .isInstanceOf(InterruptedException.class);
    assertThat(progress).containsExactly(1);
    assertThat(asked).hasSize(1);
  }

  @Test
  void thePagesJoinedAreOneListWithEveryElementAsItCame() throws Exception {
    Answers answers =
        all(
            Map.of(
                "",
                "{\"nextToken\":\"n\",\"stages\":[{\"name\":\"a\",\"later\":1.10,\"x\":null}]}",
                "n",
                "{\"stages\":[{\"name\":\"ü\\u0007\"}]}"));

    assertThat(answers.joined().body())
        .isEqualTo(
            "{\"stages\":[{\"name\":\"a\",\"later\":1.10,\"x\":null},{\"name\":\"ü\\u0007\"}]}");
    assertThat(answers.joined().items()).hasSize(2);
  }

  private Answers all(Map<String, String> pages) throws InterruptedException {
    return ivs(pages).all(STAGES, sofar -> progress.add(sofar.pages().size()));
  }

  private Ivs ivs(Map<String, String> pages) {
    return request -> {
      asked.add(request);
      String body = pages.get(String.valueOf(request.input().getOrDefault("nextToken", "")));
      if (body == null) {
        throw new LookupException(
            Failure.beforeCall(request, Reason.of(Reason.Kind.TIME_OUT, "")), new IOException());
      }
      return answer(request, body);
    };
  }

  private static Answer answer(Request request, String body) {
    try {
      return new Answer(
          request,
          PropertyReader.read(body, request.operation().catalogue()),
          body,
          Optional.of("request"),
          Instant.EPOCH,
          Duration.ofMillis(1),
          URI.create("http://127.0.0.1"));
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(Answers answers) {
    return answers.items().map(stage -> stage.textAt(stage.path() + ".name").orElse("")).toList();
  }

  private static String page(String name, String next) {
    return "{\"stages\":[{\"name\":\"" + name + "\"}],\"nextToken\":\"" + next + "\"}";
  }
}
