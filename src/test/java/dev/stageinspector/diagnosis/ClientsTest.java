package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Finding.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientsTest {

  private static final Question CLIENTS = new Clients();
  private static final String JOINED = "10:00:10 JOINED";
  private static final String ERROR = "10:01:00 PUBLISH_ERROR B_FRAME_PRESENT";

  @Test
  void errorsOfOneBrowserThatNobodyElseHasAreOneClient() {
    Finding found =
        Checked.ask(
                CLIENTS,
                client(
                    client(client(new Cases(), "p1", "Firefox", ERROR), "p2", "Firefox", ERROR),
                    "p3",
                    "Chrome",
                    JOINED))
            .headline();

    assertThat(found.code()).isEqualTo(Code.ONE_CLIENT);
    assertThat(found.level()).isEqualTo(Level.LIKELY);
    assertThat(found.sentence())
        .isEqualTo(
            "p1-user and p2-user had errors and have the browser Firefox, which no checked"
                + " participant without errors has.");
    assertThat(found.evidence())
        .contains(
            Evidence.field(SESSION.participant("p1"), "p1", "browserName", "Firefox"),
            Evidence.field(SESSION.participant("p3"), "p3", "browserName", "Chrome"));
  }

  @Test
  void versionThatOnlyThoseWithErrorsHaveIsOneClient() {
    Cases versions =
        versioned(
            versioned(new Cases(), "p1", "\"browserVersion\": \"120\"", ERROR),
            "p2",
            "\"browserVersion\": \"119\"",
            JOINED);

    assertThat(Checked.ask(CLIENTS, versions).headline().sentence())
        .contains("has the browser Firefox 120,");
  }

  private static Cases versioned(Cases cases, String id, String version, String event) {
    String members = "\"published\": true, \"browserName\": \"Firefox\", " + version;
    return cases.publisher(id, id, event).details(id, id, members);
  }

  @Test
  void clientThatOthersWithoutErrorsHaveIsNotTheCause() {
    Cases same = client(client(new Cases(), "p1", "Firefox", ERROR), "p2", "Firefox", JOINED);
    Cases different =
        client(
            client(client(new Cases(), "p1", "Firefox", ERROR), "p2", "Chrome", ERROR),
            "p3",
            "Safari",
            JOINED);

    for (Cases cases : List.of(same, different)) {
      assertThat(Checked.ask(CLIENTS, cases).headline().code()).isEqualTo(Code.SEVERAL_CLIENTS);
      assertThat(Checked.ask(CLIENTS, cases).headline().level()).isEqualTo(Level.LIKELY);
    }
    assertThat(Checked.ask(CLIENTS, different).headline().sentence())
        .contains("(1 with Chrome, 1 with Firefox)");
  }

  @Test
  void withoutSomebodyToCompareWithNothingIsSaid() {
    assertThat(Checked.ask(CLIENTS, client(new Cases(), "p1", "Firefox", ERROR)).headline().code())
        .isEqualTo(Code.NOT_KNOWN);
    assertThat(
            Checked.ask(
                    CLIENTS, client(client(new Cases(), "p1", "Firefox", ERROR), "p2", "", JOINED))
                .headline()
                .code())
        .as("AWS doesn't say what the other has")
        .isEqualTo(Code.NOT_KNOWN);
  }

  @Test
  void detailsOfThoseWithErrorsAreAskedFor() {
    Cases viewer =
        client(new Cases(), "p1", "Chrome", JOINED)
            .viewer("v1", "ann", "10:01:00 SUBSCRIBE_ERROR p1 QUOTA_EXCEEDED");

    Diagnosis found = Checked.ask(CLIENTS, viewer);

    assertThat(found.headline().code()).isEqualTo(Code.NOT_KNOWN);
    assertThat(found.notAsked()).containsExactly(SESSION.participant("v1"));
  }

  @Test
  void noErrorsIsCertainOnlyIfEverybodyWasChecked() {
    Cases all = client(new Cases(), "p1", "Chrome", JOINED).viewer("v1", "ann", JOINED);
    Cases publishers = client(new Cases(), "p1", "Chrome", JOINED).participant("v1", "ann", "");

    assertThat(Checked.ask(CLIENTS, all).headline())
        .returns(Code.NO_ERRORS, Finding::code)
        .returns(Level.CERTAIN, Finding::level);
    Finding found = Checked.ask(CLIENTS, publishers).headline();
    assertThat(found.code()).isEqualTo(Code.NO_ERRORS);
    assertThat(found.level()).isEqualTo(Level.LIKELY);
    assertThat(found.sentence()).endsWith("; 1 viewer wasn't checked.");
    assertThat(found.more()).containsExactly(SESSION.events("v1"));
  }

  @Test
  void noErrorsIsNotSaidIfPublishersWereNotChecked() {
    Cases denied =
        client(new Cases(), "p1", "Chrome", JOINED)
            .participant("p2", "guest", "\"published\": true")
            .failed(SESSION.events("p2"), Reason.Kind.ACCESS_DENIED);
    Cases unchecked = new Cases().participant("v1", "ann", "");

    for (Cases cases : List.of(denied, unchecked, new Cases())) {
      assertThat(Checked.ask(CLIENTS, cases).headline().code()).isEqualTo(Code.NOT_KNOWN);
    }
    assertThat(Checked.ask(CLIENTS, new Cases()).notAsked()).containsExactly(SESSION.publishers());
  }

  @Test
  void participantThatWasNotCheckedChangesOnlyWhatCouldBeAsked() {
    Cases cases = client(client(new Cases(), "p1", "Firefox", ERROR), "p2", "Chrome", JOINED);
    String alone = Checked.ask(CLIENTS, cases).headline().sentence();

    assertThat(Checked.ask(CLIENTS, cases.participant("v9", "other", "")).headline().sentence())
        .isEqualTo(alone);
  }

  private static Cases client(Cases cases, String id, String browser, String event) {
    return cases
        .publisher(id, id + "-user", event)
        .details(id, id + "-user", "\"published\": true, \"browserName\": \"" + browser + "\"");
  }
}
