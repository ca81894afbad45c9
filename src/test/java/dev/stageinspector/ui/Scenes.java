package dev.stageinspector.ui;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** Every state that the window can be seen in, by name. */
final class Scenes {

  /** A state: where answers come from, and how to get there. */
  private record Way(Ivs stages, Consumer<Screen> steps) {}

  static final List<Visit> SAMPLES =
      List.of(
          Visit.of(
              AnswerSamples.TOWN_HALL.arn().toString(),
              "friday-town-hall",
              " ",
              AnswerSamples.THEN),
          Visit.of(
              AnswerSamples.REHEARSAL.arn().toString(),
              "evening-rehearsal",
              " ",
              AnswerSamples.THEN),
          Visit.of(
              "arn:aws:ivs:eu-west-1:210987654321:stage/Zu4BxC9nMfSj",
              "",
              "work",
              AnswerSamples.THEN));

  private Scenes() {}

  static List<String> names() {
    return List.copyOf(ways().keySet());
  }

  /** Brings a window into a state. */
  static Screen show(String name, Stage stage, Path folder) {
    Way way = java.util.Objects.requireNonNull(ways().get(name));
    Screen screen =
        Screen.open(
            stage,
            folder,
            way.stages(),
            SAMPLES,
            _ ->
                name.equals("cautions")
                    ? List.of(
                        "Using endpoint http://stages.example.com (--endpoint-url).",
                        "That endpoint is plain http: others on the network can read and change"
                            + " what is sent.")
                    : List.of());
    way.steps().accept(screen);
    Fx.painted();
    return screen;
  }

  /** New ones each time: some sources remember what they were asked. */
  private static Map<String, Way> ways() {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("start", new Way(sample("friday-town-hall"), _ -> {}));
    for (String name :
        List.of(
            "friday-town-hall",
            "evening-rehearsal",
            "pilot-2023",
            "tags-of-the-world",
            "fields-of-tomorrow",
            "no-name")) {
      ways.put(
          name, new Way(sample(name), screen -> screen.lookUp(AnswerSamples.sample(name).query())));
    }
    ways.put("json", answered(screen -> screen.press("view-json")));
    ways.put("filtered", answered(screen -> screen.paste("filter", "thumbnail")));
    ways.put("nothing-found", answered(screen -> screen.paste("filter", "no such thing")));
    ways.put("copied", answered(screen -> screen.press("copy-whip")));
    ways.put("cautions", answered(_ -> {}));
    for (Kind kind :
        List.of(
            Kind.ACCESS_DENIED,
            Kind.NOT_FOUND,
            Kind.NO_SUCH_PROFILE,
            Kind.THROTTLED,
            Kind.TLS,
            Kind.NOT_THE_SERVICE)) {
      ways.put(
          "failed-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          new Way(failing(kind), screen -> screen.lookUp(AnswerSamples.TOWN_HALL)));
    }
    ways.put("refresh-failed", new Way(failsLater(), Scenes::refreshInVain));
    ways.put("running", new Way(hanging(), Scenes::startAndWait));
    ways.put("suggestions", new Way(hanging(), screen -> screen.paste("arn", "e")));
    ways.put(
        "wrong-arn",
        answered(screen ->
            screen.paste("arn", "arn:aws:ivs:us-east-1:123456789012:channel/abcdEFGH1234")));
    ways.put("broadcast", answered(Scenes::broadcast));
    ways.put("broadcast-check", answered(Scenes::checkToken));
    ways.put("broadcast-test", answered(Scenes::testConnection));
    ways.put("list", new Way(ListSamples.withStages(1000), Scenes::list));
    ways.put("sidebar", new Way(ListSamples.withStages(1000), Scenes::sidebar));
    ways.put("sidebar-denied", new Way(failing(Kind.ACCESS_DENIED), Scenes::sidebarInVain));
    ways.put("comparison", new Way(CompareJourneyTest.STAGES, CompareJourneyTest::compare));
    ways.put("compare-with", answered(screen -> screen.keys("Shortcut+Shift+D")));
    ways.put("keys", answered(screen -> screen.keys("F1")));
    ways.put("problems", answered(screen -> Fx.run(() -> screen.item("profile-problems").fire())));
    return ways;
  }

  private static Way answered(Consumer<Screen> then) {
    return new Way(
        sample("friday-town-hall"), screen -> then.accept(screen.lookUp(AnswerSamples.TOWN_HALL)));
  }

  private static Ivs sample(String name) {
    return AnswerSamples.always(AnswerSamples.body(name));
  }

  private static Ivs failing(Kind kind) {
    return query -> {
      throw query.stage().isPresent() ? failure(query.query(), kind) : failure(query, kind);
    };
  }

  private static LookupException failure(Request list, Kind kind) {
    return new LookupException(
        Failure.beforeCall(list, Reason.of(kind, "“Said by the service.”")),
        new IOException("for the test"));
  }

  private static LookupException failure(StageQuery query, Kind kind) {
    Failure plain =
        Failure.beforeCall(
            Request.getStage(query),
            Reason.of(
                kind,
                "“User: arn:aws:iam::123456789012:user/demo is not authorized to perform:"
                    + " ivs:GetStage on resource: "
                    + query.arn()
                    + " because no identity-based policy allows the ivs:GetStage action”"));
    return new LookupException(
        new Failure(
            kind,
            plain.headline(),
            plain.reason(),
            plain.nextStep(),
            plain.errorCode(),
            Optional.of("5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d"),
            plain.policy(),
            plain.details(),
            plain.remedy(),
            plain.time()),
        new IOException("for the test"));
  }

  private static Ivs failsLater() {
    CountDownLatch first = new CountDownLatch(1);
    return query -> {
      if (first.getCount() == 0) {
        throw failure(query.query(), Kind.NAME_NOT_RESOLVED);
      }
      first.countDown();
      return AnswerSamples.of(query, AnswerSamples.body("friday-town-hall"));
    };
  }

  private static Ivs hanging() {
    return _ -> {
      new CountDownLatch(1).await();
      throw new IllegalStateException("nobody waits any more");
    };
  }

  private static void broadcast(Screen screen) {
    screen.press("view-setup");
    for (String fold : List.of("token-options", "setup-not-here", "setup-media")) {
      screen.press(fold);
    }
  }

  private static void checkToken(Screen screen) {
    screen.press("view-setup");
    screen.press("check-part");
    screen.paste("pasted-token", "sk_us-west-2_planted");
    Fx.until("it was read", () -> !screen.words("#pasted-result .label").isEmpty());
  }

  private static void testConnection(Screen screen) {
    screen.press("view-setup");
    screen.press("test-part");
    screen.press("connection-test");
    Fx.until("it is tested", () -> screen.shows("connection-copy"));
  }

  /** Lists the stages of a full region. */
  static void list(Screen screen) {
    screen.paste("arn", "arn:aws:ivs:us-west-2:123456789012:stage/CrowdedStage0001");
    screen.press("list-stages");
    Fx.until("all are listed", () -> screen.text("list-status").contains("1,000 stages"));
  }

  private static void sidebar(Screen screen) {
    screen.lookUp(
        AnswerSamples.query(
            "arn:aws:ivs:us-west-2:123456789012:stage/CrowdedStage0010", new ProfileChoice.Demo()));
    screen.keys("F9");
    Fx.until("all are listed", () -> screen.text("sidebar-status").contains("1,000 stages"));
    Fx.until("it is kept", () -> screen.history().current().visits().size() == 1);
    Fx.run(() -> screen.node("sidebar-stages").requestFocus());
  }

  private static void sidebarInVain(Screen screen) {
    screen.keys("F9");
    Fx.until("it failed", () -> screen.shows("sidebar-failure"));
  }

  private static void refreshInVain(Screen screen) {
    screen.lookUp(AnswerSamples.TOWN_HALL);
    screen.press("refresh");
    Fx.until("it failed", () -> screen.window().state().get().failure().isPresent());
  }

  private static void startAndWait(Screen screen) {
    screen.start(AnswerSamples.TOWN_HALL);
    Fx.until("progress shows", () -> screen.node("progress").isVisible());
  }

  /** Puts the caret out of sight, so that two pictures of one state are the same. */
  static void calm(Screen screen) {
    Fx.run(() -> {
      Node focused = screen.stage().getScene().getFocusOwner();
      if (focused instanceof TextInputControl) {
        screen.node("inspect").requestFocus();
      }
    });
  }
}
