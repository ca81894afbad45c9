package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Policy;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Screen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FailureViewTest {

  private final List<String> done = new ArrayList<>();
  private FailureView view;

  @BeforeEach
  void open() {
    view =
        Fx.get(() ->
            FailureView.ofPage(
                new ClipboardWriter(done::add),
                () -> done.add("retry"),
                () -> done.add("sign in")));
  }

  @Test
  void everyKindHasItsOwnWords() {
    Set<String> headlines = new HashSet<>();

    for (Kind kind : Kind.values()) {
      Failure failure =
          Failure.beforeCall(
              Request.getStage(AnswerSamples.TOWN_HALL), Reason.of(kind, "Said by us."));
      show(failure);

      assertThat(words("headline")).contains(failure.headline());
      assertThat(words("next")).contains(failure.nextStep());
      assertThat(words("reason").isEmpty()).isEqualTo(failure.reason().isEmpty());
      assertThat(shows("failure-policy")).isEqualTo(kind == Kind.ACCESS_DENIED);
      // A snapshot never holds more than it does.
      assertThat(shows("failure-retry")).isEqualTo(kind != Kind.NOT_IN_SNAPSHOT);
      headlines.add(failure.headline());
    }

    assertThat(headlines).hasSameSizeAs(Kind.values());
  }

  @Test
  void reasonRequestIdPolicyAndDetailsAreShownAndCopied() {
    show(
        new Failure(
            Kind.ACCESS_DENIED,
            "Denied.",
            Optional.of("“User: demo is not authorized\u202e”"),
            "Ask somebody.",
            Optional.empty(),
            Optional.of("req-1"),
            Optional.of(
                new Policy("ivs:GetStage", "this stage", "{\n  \"Version\": \"2012-10-17\"\n}")),
            "Denied.\nRequest ID: req-1",
            Optional.empty(),
            Instant.EPOCH));

    assertThat(words("reason")).contains("“User: demo is not authorized\\u202e”");
    assertThat(words("call")).contains(Times.local(Instant.EPOCH) + ", request ID req-1");
    press("failure-policy");
    assertThat(Screen.clipboard()).isEqualTo("{\n  \"Version\": \"2012-10-17\"\n}");
    press("failure-copy");
    assertThat(Screen.clipboard()).isEqualTo("Denied.\nRequest ID: req-1");
    press("failure-retry");
    assertThat(done)
        .containsExactly(
            "Copied a policy that allows ivs:GetStage on this stage",
            "Copied the failure details",
            "retry");
  }

  @Test
  void theButtonThatHelpsStandsOut() {
    show(failure(new Reason.SignInNeeded("work", Reason.Login.SSO, "It has expired.")));
    assertThat(accented()).containsExactly("failure-sign-in");
    press("failure-sign-in");
    assertThat(done).containsExactly("sign in");

    show(failure(new Reason.SignInNeeded("work", Reason.Login.CONSOLE, "It has expired.")));
    assertThat(accented()).containsExactly("failure-retry");
    press("failure-command");
    assertThat(Screen.clipboard()).isEqualTo("aws login --profile work");

    show(failure(Reason.of(Kind.SIGN_IN_NEEDED, "It has expired.")));
    assertThat(accented()).containsExactly("failure-retry");
    assertThat(shows("failure-command")).isFalse();
  }

  @Test
  void whatTheFailureDoesNotHaveTakesNoRoom() {
    Failure timeOut = failure(Reason.of(Kind.TIME_OUT, ""));
    show(timeOut);

    assertThat(words("reason")).isEmpty();
    assertThat(words("call")).contains(Times.local(timeOut.time()));
    assertThat(shows("failure-policy")).isFalse();

    show(failure(Reason.of(Kind.NOT_IN_SNAPSHOT, "")));
    assertThat(words("call")).isEmpty();

    Fx.run(() -> view.show(Optional.empty()));
    assertThat(view.isManaged()).isFalse();
  }

  private static Failure failure(Reason reason) {
    return Failure.beforeCall(Request.getStage(AnswerSamples.TOWN_HALL), reason);
  }

  private void show(Failure failure) {
    Fx.run(() -> view.show(Optional.of(failure)));
  }

  private Optional<String> words(String part) {
    return Optional.of((Labeled) view.lookup(".failure-" + part))
        .filter(Labeled::isVisible)
        .map(Labeled::getText);
  }

  private boolean shows(String id) {
    return view.lookup("#" + id).isManaged();
  }

  private void press(String id) {
    Fx.run(() -> ((Button) view.lookup("#" + id)).fire());
  }

  private List<String> accented() {
    return view.lookupAll(".accent").stream()
        .filter(button -> button.isManaged())
        .map(button -> button.getId())
        .toList();
  }
}
