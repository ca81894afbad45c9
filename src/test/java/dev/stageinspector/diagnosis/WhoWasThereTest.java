package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static dev.stageinspector.diagnosis.Cases.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoWasThereTest {

  private static final String JOINED = "10:00:10 JOINED";
  private static final String START = "10:05:00 PUBLISH_STARTED";
  private static final String LEFT = "10:30:00 LEFT";
  private static final String EMPTY = "{\"participants\": []}";

  @ParameterizedTest
  @CsvSource({
    "09:59:59, OUTSIDE_SESSION, hadn't begun",
    "10:00:00, NOBODY, nobody was in the session",
    "11:00:00, NOBODY, nobody was in the session",
    "11:00:01, OUTSIDE_SESSION, had ended"
  })
  void beforeAndAfterTheSessionNobodyIsLookedFor(String time, Code code, String words) {
    Diagnosis found =
        Checked.ask(at(time), new Cases().ended("11:00:00").answer(SESSION.participants(), EMPTY));

    assertThat(found.headline().code()).isEqualTo(code);
    assertThat(found.headline().level()).isEqualTo(Level.CERTAIN);
    assertThat(found.headline().sentence()).contains(words);
    assertThat(found.notAsked()).isEmpty();
  }

  @Test
  void timesOfTheSessionAreTheEvidenceThatItIsOutside() {
    assertThat(Checked.ask(at("11:00:01"), new Cases().ended("11:00:00")).headline().evidence())
        .containsExactly(
            Evidence.field(SessionQuery.sessions(STAGE), "endTime", Cases.iso("11:00:00")));
  }

  @Test
  void callsThatOnlyTheWindowMakesAreOfferedOnlyThereAndToScripts() {
    Cases unchecked = new Cases().publisher("p1", "host", JOINED, START).participant("v1", "", "");
    Diagnosis found = Checked.ask(at("10:10:00"), unchecked);

    assertThat(found.headline().more()).isNotEmpty();
    assertThat(DiagnosisText.json(found)).containsPattern("\"more\": \\[\\s+\\{");
    assertThat(DiagnosisText.text(found) + DiagnosisText.markdown(found))
        .doesNotContain("more call");
  }

  @Test
  void isExactIfEventsOfEverybodyTell() {
    Cases all =
        new Cases()
            .publisher("p1", "host", JOINED, START)
            .viewer("v1", "ann", JOINED, "10:20:00 LEFT")
            .viewer("v2", "bob", JOINED);

    Finding before = Checked.ask(at("10:10:00"), all).headline();
    Finding after = Checked.ask(at("10:25:00"), all).headline();

    assertThat(before.code()).isEqualTo(Code.EXACT);
    assertThat(before.level()).isEqualTo(Level.CERTAIN);
    assertThat(before.sentence())
        .endsWith(", 3 participants were in the session, and host was publishing.");
    assertThat(before.evidence())
        .extracting(one -> one.event().map(Event::name).orElse(""))
        .startsWith("PUBLISH_STARTED", "JOINED");
    assertThat(after.sentence())
        .endsWith(", 2 participants were in the session, and host was publishing.");
  }

  @Test
  void viewersThatWereNotCheckedMakeItARange() {
    Cases some =
        new Cases()
            .publisher("p1", "host", JOINED, START)
            .participant("v1", "ann", "")
            .participant("v2", "late", "\"firstJoinTime\": \"" + Cases.iso("10:40:00") + "\"");

    Diagnosis found = Checked.ask(at("10:10:00"), some);

    assertThat(found.headline().code()).isEqualTo(Code.RANGE);
    assertThat(found.headline().sentence())
        .endsWith(
            ", at least 1 and at most 2 participants were in the session, and host was publishing"
                + " (1 viewer wasn't checked).");
    assertThat(found.headline().more()).containsExactly(SESSION.events("v1"));
    assertThat(found.notAsked()).isEmpty();
  }

  @Test
  void publishersWhoCanHaveBeenThereAreAskedFor() {
    Cases listed =
        new Cases()
            .participant("p1", "host", "\"published\": true")
            .participant(
                "p2",
                "late",
                "\"published\": true, \"firstJoinTime\": \"" + Cases.iso("10:40:00") + "\"");

    Diagnosis found = Checked.ask(at("10:10:00"), listed);

    assertThat(found.notAsked()).containsExactly(SESSION.events("p1"));
    assertThat(found.headline().code()).isEqualTo(Code.RANGE);
    assertThat(found.headline().sentence()).contains("and perhaps host published");
  }

  @Test
  void nobodyWasThereBetweenTheLastAndTheNext() {
    Cases gap =
        new Cases()
            .publisher("p1", "host", JOINED, START, LEFT, "10:40:00 JOINED")
            .viewer("v1", "ann", JOINED, "10:20:00 LEFT");

    Finding found = Checked.ask(at("10:35:00"), gap).headline();

    assertThat(found.code()).isEqualTo(Code.NOBODY);
    assertThat(found.evidence())
        .extracting(one -> one.event().flatMap(Event::time).orElseThrow())
        .containsExactly(Cases.at("10:30:00"), Cases.at("10:40:00"));
    assertThat(Checked.ask(at("10:25:00"), gap).headline().code()).isEqualTo(Code.EXACT);
    assertThat(
            Checked.ask(
                    at("10:35:00"),
                    new Cases()
                        .publisher("p1", "host", JOINED, START, LEFT)
                        .participant("v1", "ann", ""))
                .headline()
                .code())
        .isEqualTo(Code.RANGE);
  }

  @Test
  void inTheSecondOfAnEventNothingIsCertain() {
    Cases all = new Cases().publisher("p1", "host", JOINED, START, LEFT);

    assertThat(Checked.ask(at("10:30:00"), all).headline().level()).isEqualTo(Level.LIKELY);
    assertThat(Checked.ask(at("10:29:59"), all).headline().level()).isEqualTo(Level.CERTAIN);
  }

  @Test
  void eventWithoutATimeLeavesDoubt() {
    Cases unclear = new Cases().publisher("p1", "host", JOINED, START, "- LEFT", "- JOINED", LEFT);

    assertThat(Checked.ask(at("10:20:00"), unclear).headline().level()).isEqualTo(Level.LIKELY);
  }

  @Test
  void nobodyIsNotSaidIfNotEverybodyIsKnown() {
    Cases publishers = new Cases().answer(SESSION.publishers(), EMPTY);
    Cases denied = new Cases().failed(SESSION.participants(), Reason.Kind.ACCESS_DENIED);
    Cases one =
        new Cases().details("p1", "host", "\"published\": true").events("p1", JOINED, START);

    for (Cases cases : List.of(publishers, denied, new Cases())) {
      Diagnosis found = Checked.ask(at("10:10:00"), cases);
      assertThat(found.headline().code()).isEqualTo(Code.NOT_KNOWN);
      assertThat(found.notAsked()).containsExactly(SESSION.participants());
    }
    assertThat(Checked.ask(at("10:10:00"), one).headline())
        .returns(Code.RANGE, Finding::code)
        .extracting(Finding::sentence)
        .asString()
        .endsWith(
            ", at least 1 participant was in the session, and host was publishing (not all"
                + " participants are known).");
  }

  @Test
  void laterThanAwsWasAskedNobodyKnows() {
    Cases open = new Cases().asOf("10:20:00").publisher("p1", "host", JOINED, START);

    assertThat(Checked.ask(at("10:21:00"), open).headline().code()).isEqualTo(Code.NOT_KNOWN);
    assertThat(Checked.ask(at("10:19:00"), open).headline().code()).isEqualTo(Code.EXACT);
  }

  @Test
  void whoJoinedLaterChangesNothing() {
    Cases cases = new Cases().publisher("p1", "host", JOINED, START);
    List<Finding> alone = Checked.ask(at("10:10:00"), cases).findings();

    cases.participant("v9", "late", "\"firstJoinTime\": \"" + Cases.iso("10:40:00") + "\"");

    assertThat(Checked.ask(at("10:10:00"), cases).findings()).isEqualTo(alone);
  }

  private static Question at(String time) {
    return new WhoWasThere(Cases.at(time));
  }
}
