package dev.stageinspector.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.diagnosis.NoVideo;
import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.EventJson;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static String shown(Matter matter) {
    return TicketText.markdown(Ticket.of(matter, BERLIN, Set.of(), new Pseudonyms(new Random(1))));
  }

  private static Matters call() {
    return new Matters()
        .participant("p1", "anna", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
        .participant("v1", "ben", "10:02:00 JOINED", "10:02:05 SUBSCRIBE_ERROR p1 BITRATE_EXCEEDED")
        .participant("v2", "carl", "10:03:00 JOINED");
  }

  @Test
  void onlyTheStageIsInATicketWithoutASession() {
    assertThat(shown(new Matters().onlyStage()))
        .startsWith(
            """
            # Stage Main hall

            ## Stage

            - Name: Main hall
            - Active session: none
            - Recording: off (no storage configuration is set)
            - As of: `2026-11-25T12:00:00Z`

            ## For AWS Support
            """)
        .contains("| Name | `stage.name` | Main hall |")
        .contains("| GetStage |  | `2026-11-25T12:00:00Z` | c0ffee00-1234-4678-9abc-def012345678 |")
        .contains(
            "- No session was looked at: this ticket says nothing about participants and events.")
        .doesNotContain("## Time line");
  }

  @Test
  void localTimeStandsBesideUtc() {
    assertThat(shown(call().all()))
        .contains(
            "| `2026-11-25T10:01:00Z` | `25 Nov 2026, 11:01:00 CET` | anna | started publishing")
        .contains("| carl |");
  }

  @Test
  void whereLocalTimeIsUtcItIsSaidOnce() {
    Matter matter = call().all();
    String utc =
        TicketText.markdown(
            Ticket.of(matter, ZoneId.of("UTC"), Set.of(), new Pseudonyms(new Random(1))));

    assertThat(utc)
        .contains("- Start: `2026-11-25T10:00:00.250Z`\n")
        .contains("| UTC | Who | What happened | Participant ID |")
        .contains("| `2026-11-25T10:01:00Z` | anna | started publishing")
        .doesNotContain("Local time");
  }

  @Test
  void whySomebodyLeftIsUnknownOnlyOnce() {
    Matters left =
        new Matters()
            .participant(
                "p1", "anna", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:05:00 LEFT")
            .participant("v1", "ben", "10:02:00 JOINED", "10:30:00 LEFT");
    String ticket =
        shown(
            left.asked(
                new NoVideo(new Person.User("ben"), new Person.User("anna"), Optional.empty())));

    assertThat(ticket).contains("| left (AWS gives no reason) |").containsOnlyOnce("look alike");
  }

  @Test
  void aQuestionStandsAboveAllAndOnlyThoseConcernedAreInTheTimeLine() {
    String ticket =
        shown(
            call()
                .asked(
                    new NoVideo(
                        new Person.User("ben"),
                        new Person.OneParticipant("p1"),
                        Optional.empty())));

    assertThat(ticket)
        .startsWith("# Why couldn't ben see anna?\n")
        .contains("| Time | What AWS says | Participant ID | Call |")
        .contains("couldn't subscribe to anna: BITRATE_EXCEEDED")
        .contains("- Participant IDs: v1, p1")
        .contains("the events of 1 other participant were loaded, too.")
        .doesNotContain("carl");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    Matters publishers =
        new Matters()
            .answer(
                Matters.SESSION.publishers(),
                "{\"participants\": [{\"participantId\": \"p1\", \"userId\": \"anna\","
                    + " \"published\": true}]}");

    assertThat(shown(publishers.all()))
        .contains("- Viewers weren't checked: only those who have published were listed.")
        .contains("- The events of 1 participant weren't loaded.")
        .contains("- No question was asked.");
    assertThat(shown(call().all())).doesNotContain("Viewers weren't checked");
  }

  @Test
  void withoutAQuestionPublishersAndAllWhoseEventsWereAskedForAreConcerned() {
    Matters session =
        new Matters()
            .listed("p1", "anna", /* published= */ true)
            .listed("v1", "ben", /* published= */ false)
            .listed("v2", "carl", /* published= */ false)
            .events("v2", EventJson.of("v2", "10:03:00 JOINED"));

    assertThat(shown(session.all()))
        .contains("- Participant IDs: p1, v2\n", "| carl |")
        .contains("- The events of 2 participants weren't loaded.")
        .doesNotContain("other participant");
  }

  @Test
  void failedCallsComeFirstWithWhatAwsSaidAndTheirRequestIds() {
    SessionQuery other = new SessionQuery(Matters.STAGE, "st-other00000001");
    String ticket =
        shown(
            call()
                .listed("p2", "dora", /* published= */ true)
                .failed(
                    Matters.SESSION.events("p2"),
                    Matters.failure(
                        "Too many calls.",
                        Optional.of("ThrottlingException"),
                        Optional.of("bad00bad-1")))
                .failed(
                    SessionQuery.compositions(Matters.STAGE),
                    Matters.failure("Can't connect.", Optional.empty(), Optional.empty()))
                .failed(
                    other.events("p9"),
                    Matters.failure("Elsewhere.", Optional.empty(), Optional.empty()))
                .all());

    assertThat(ticket)
        .containsSubsequence(
            "- Participant IDs: p1, p2, v1, v2\n",
            "| Failed call | Participant ID | What went wrong | Failed (UTC) | Request ID |\n",
            "| ListParticipantEvents | p2 | ThrottlingException | `2026-11-25T12:00:01Z` | bad00bad-1 |",
            "| ListCompositions |  | `Can't connect.` | `2026-11-25T12:00:01Z` | none |",
            "| Call | Participant ID | Answered (UTC) | Request ID |\n",
            "- ListParticipantEvents of dora: Too many calls.\n")
        .doesNotContain("p9", "Elsewhere.");
    assertThat(shown(call().all())).doesNotContain("Failed call");
  }

  @Test
  void whatFailedIsSaidWithoutASession() {
    Matter stage = new Matters().onlyStage();
    Matter failed =
        new Matter(
            stage.stage(),
            Fetched.NOTHING.with(
                new Answers(
                    SessionQuery.sessions(Matters.STAGE),
                    List.of(),
                    new Answers.End.Broken(
                        Matters.failure(
                            "Too many calls.", Optional.empty(), Optional.of("bad00bad-2"))))),
            Optional.empty(),
            Optional.empty());

    assertThat(shown(failed))
        .contains(
            "| ListStageSessions |  | `Too many calls.` | `2026-11-25T12:00:01Z` | bad00bad-2 |",
            "- ListStageSessions: Too many calls.\n");
  }

  @Test
  void ofThousandsOnlyTheFirstCallsAreInATicket() {
    Matters crowd = new Matters();
    IntStream.range(0, 500).forEach(at -> crowd.events("crowd-" + at, ""));

    String ticket = shown(crowd.all());

    assertThat(ticket)
        .contains("crowd-299, and 200 more")
        .contains("202 more calls left out.")
        .contains("No events of these participants were loaded.")
        .doesNotContain("crowd-300");
    assertThat(ticket.lines().filter(line -> line.startsWith("| ListParticipantEvents")))
        .hasSize(298);
    assertThat(shown(call().all())).doesNotContain("left out", " more call");
  }

  @Test
  void whatIsHiddenIsSaid() {
    assertThat(
            TicketText.plain(
                Ticket.of(
                    call().all(), BERLIN, Sensitive.byDefault(), new Pseudonyms(new Random(1)))))
        .contains(
            "This ticket replaces these values with pseudonyms: user IDs, internet providers, buckets,")
        .endsWith("These are shown: AWS accounts.\n");
    assertThat(shown(call().all())).endsWith("Only secrets are hidden.\n");
  }

  @Test
  void aMailHasTablesAndNoMarkupOfAValue() {
    String html =
        TicketText.html(
            Ticket.of(
                new Matters().stage("\"name\": \"<img src=x onerror='a()'>&\"").all(),
                BERLIN,
                Set.of(),
                new Pseudonyms(new Random(1))));

    assertThat(html)
        .startsWith("<html><head><meta charset=\"utf-8\"></head>")
        .contains("&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;")
        .doesNotContain("<img")
        .contains("<table");
  }
}
