package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Event;
import org.junit.jupiter.api.Test;

class LiveNowTest {

  @Test
  void stageWithoutAnActiveSessionIsIdle() {
    Finding found = new Cases().ended("11:00:00").stage("").ask(new LiveNow()).headline();

    assertThat(found.code()).isEqualTo(Code.IDLE);
    assertThat(found.level()).isEqualTo(Level.CERTAIN);
    assertThat(found.evidence())
        .containsExactly(
            Evidence.field(Request.getStage(Cases.STAGE), "activeSessionId", Evidence.NOTHING));
  }

  @Test
  void isLiveSinceSomebodyPublishes() {
    Finding found =
        new Cases()
            .active()
            .publisher("p1", "host", "10:00:10 JOINED", "10:05:00 PUBLISH_STARTED")
            .viewer("v1", "guest")
            .ask(new LiveNow())
            .headline();

    assertThat(found.code()).isEqualTo(Code.LIVE);
    assertThat(found.sentence()).contains("1 publishing (host since");
    assertThat(found.evidence())
        .extracting(evidence -> evidence.event().map(Event::name).orElse(evidence.field()))
        .containsExactly("activeSessionId", "PUBLISH_STARTED");
  }

  @Test
  void isOpenWithoutAPublisherOnceTheLastOneHasStopped() {
    Diagnosis found =
        new Cases()
            .active()
            .publisher("p1", "host", "10:00:10 JOINED", "10:05:00 PUBLISH_STARTED", "11:00:00 LEFT")
            .ask(new LiveNow());

    assertThat(found.headline().code()).isEqualTo(Code.OPEN_NOBODY_PUBLISHING);
    assertThat(found.notAsked()).isEmpty();
  }

  @Test
  void publisherWithoutEventsLeavesItOpenWhetherSomebodyPublishes() {
    Cases silent = new Cases().active().publisher("p1", "host");
    Cases denied =
        new Cases()
            .active()
            .participant("p1", "host", "\"published\": true")
            .failed(SESSION.events("p1"), Reason.Kind.ACCESS_DENIED);

    assertThat(silent.ask(new LiveNow()).headline().code()).isEqualTo(Code.NOT_KNOWN);
    assertThat(denied.ask(new LiveNow()).headline().code()).isEqualTo(Code.NOT_KNOWN);
    assertThat(denied.ask(new LiveNow()).notAsked()).containsExactly(SESSION.events("p1"));
  }

  @Test
  void nothingIsSaidOfAStageThatWasNotAsked() {
    Diagnosis found = new Cases().ask(new LiveNow());

    assertThat(found.headline().level()).isEqualTo(Level.UNKNOWABLE);
    assertThat(found.notAsked()).containsExactly(Request.getStage(Cases.STAGE));
  }

  @Test
  void onlyConnectedPublishersAreAskedFor() {
    Case known =
        new Cases()
            .active()
            .answer(
                SESSION.publishers(),
                "{\"participants\": [%s, %s]}"
                    .formatted(
                        Cases.element("p1", "host", "\"published\": true"),
                        Cases.element(
                            "p2", "gone", "\"published\": true, \"state\": \"DISCONNECTED\"")))
            .known();

    assertThat(new LiveNow().needs(known))
        .containsExactly(
            Request.getStage(Cases.STAGE),
            SessionQuery.sessions(Cases.STAGE),
            SESSION.publishers(),
            SESSION.events("p1"));
  }
}
