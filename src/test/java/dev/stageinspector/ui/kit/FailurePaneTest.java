package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Failure.Kind;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ivs.failure.Policy;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class FailurePaneTest {

  @TempDir private Path folder;

  @Test
  void everyKindHasItsOwnWords(Stage stage) {
    Kind[] kind = {Kind.NOT_FOUND};
    Screen screen =
        Screen.open(
            stage,
            folder,
            query -> {
              throw AnswerSamples.failure(query.query(), kind[0], "Said by the service.");
            });
    Set<String> headlines = new HashSet<>();

    for (Kind each : Kind.values()) {
      kind[0] = each;
      screen.lookUp(AnswerSamples.TOWN_HALL);

      Failure failure =
          Failure.beforeCall(
              Request.getStage(AnswerSamples.TOWN_HALL), each, "Said by the service.");
      assertThat(screen.words(".failure-headline")).containsExactly(failure.headline());
      assertThat(screen.words(".failure-next")).containsExactly(failure.nextStep());
      assertThat(screen.words(".failure-reason").isEmpty()).isEqualTo(failure.reason().isEmpty());
      assertThat(screen.shows("failure-policy")).isEqualTo(each == Kind.ACCESS_DENIED);
      assertThat(screen.shows("failure-retry")).isTrue();
      headlines.addAll(screen.words(".failure-headline"));
    }

    assertThat(headlines).hasSameSizeAs(Kind.values());
  }

  @Test
  void reasonRequestIdPolicyAndDetailsAreShownAndCopied(Stage stage) {
    Screen screen =
        Screen.open(
            stage,
            folder,
            query -> {
              throw new LookupException(
                  new Failure(
                      Kind.ACCESS_DENIED,
                      "Denied.",
                      Optional.of("User: demo is not authorized\u202e"),
                      "Ask somebody.",
                      Optional.of("req-1"),
                      Optional.of(
                          new Policy(
                              "ivs:GetStage", "this stage", "{\n  \"Version\": \"2012-10-17\"\n}")),
                      "Denied.\nRequest ID: req-1"),
                  new IOException());
            });

    screen.lookUp(AnswerSamples.TOWN_HALL);

    assertThat(screen.words(".failure-reason"))
        .containsExactly("“User: demo is not authorized\\u202e”");
    assertThat(screen.words(".failure-request")).containsExactly("Request ID req-1");
    screen.press("failure-policy");
    assertThat(Screen.clipboard()).isEqualTo("{\n  \"Version\": \"2012-10-17\"\n}");
    assertThat(screen.text("status"))
        .isEqualTo("Copied a policy that allows ivs:GetStage on this stage");
    screen.press("failure-copy");
    assertThat(Screen.clipboard()).isEqualTo("Denied.\nRequest ID: req-1");
    assertThat(screen.text("status")).isEqualTo("Copied the failure details");
  }

  @Test
  void whatTheFailureDoesNotHaveTakesNoRoom(Stage stage) {
    Screen screen =
        Screen.open(
            stage,
            folder,
            query -> {
              throw AnswerSamples.failure(query.query(), Kind.TIME_OUT, "");
            });

    screen.lookUp(AnswerSamples.TOWN_HALL);

    assertThat(screen.words(".failure-reason")).isEmpty();
    assertThat(screen.words(".failure-request")).isEmpty();
    assertThat(screen.shows("failure-policy")).isFalse();
  }
}
