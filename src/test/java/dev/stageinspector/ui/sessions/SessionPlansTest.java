package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Fetch;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog.Listed;
import dev.stageinspector.sessions.SessionPlans;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ui.AnswerSamples;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which calls a session takes, and which it leaves to its user. */
class SessionPlansTest {

  private static final SessionQuery SESSION =
      new SessionQuery(AnswerSamples.TOWN_HALL, SessionSamples.OPEN);

  private final SessionSamples ivs = new SessionSamples();

  @Test
  void aSmallSessionTakesItsListAndItsPublishersEvents() throws Exception {
    Fetched known = run(SessionPlans.opening(SESSION), Fetched.NOTHING);

    assertThat(ivs.asked(Operation.LIST_PARTICIPANTS)).hasSize(1);
    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS))
        .extracting(one -> one.input().get("participantId"))
        .containsExactly("p3", "p4");
    assertThat(new SessionAnswers(SESSION, known).hasEveryone()).isTrue();
  }

  @Test
  void theLatestSessionFollowsOnceTheSessionsAreListed() throws Exception {
    Fetched known = run(SessionPlans.start(SESSION.stage(), Optional::empty), Fetched.NOTHING);

    assertThat(ivs.asked.getFirst().operation()).isEqualTo(Operation.LIST_STAGE_SESSIONS);
    assertThat(ivs.asked(Operation.LIST_STAGE_SESSIONS)).hasSize(1);
    assertThat(known.has(SESSION.participants())).isTrue();
    assertThat(known.has(SESSION.events("p4"))).isTrue();
  }

  @Test
  void aSessionThatIsOpenByThenFollowsInPlaceOfTheLatest() throws Exception {
    SessionQuery other = new SessionQuery(SESSION.stage(), "st-other");

    Fetched known =
        run(SessionPlans.start(SESSION.stage(), () -> Optional.of(other)), Fetched.NOTHING);

    assertThat(known.to(other.participants())).isPresent();
    assertThat(known.to(SESSION.participants())).isEmpty();
  }

  @Test
  void aSessionThatIsOnlyPassedMeanwhileIsAskedNothing() throws Exception {
    Iterator<SessionQuery> passed =
        Stream.iterate(0, one -> one + 1)
            .map(one -> one == 0 ? SESSION : new SessionQuery(SESSION.stage(), "st-" + one))
            .iterator();

    Fetched known =
        run(SessionPlans.start(SESSION.stage(), () -> Optional.of(passed.next())), Fetched.NOTHING);

    assertThat(ivs.asked.stream().skip(1)).isNotEmpty().allMatch(SESSION::isAsked);
    assertThat(known.has(SESSION.events("p4"))).isTrue();
  }

  @Test
  void whereTheSessionsAreDeniedNoneFollows() throws Exception {
    ivs.denied.add(Operation.LIST_STAGE_SESSIONS);

    run(SessionPlans.start(SESSION.stage(), Optional::empty), Fetched.NOTHING);

    assertThat(ivs.asked).hasSize(1);
  }

  @Test
  void ofALargeSessionThePublishersAreAskedForByThemselves() throws Exception {
    ivs.viewers = 24_998;

    SessionAnswers answers =
        new SessionAnswers(SESSION, run(SessionPlans.opening(SESSION), Fetched.NOTHING));

    // Ten pages of everyone, and one of the publishers, who come last.
    assertThat(ivs.asked(Operation.LIST_PARTICIPANTS)).hasSize(SessionPlans.UNASKED + 1);
    assertThat(ivs.asked(Operation.LIST_PARTICIPANTS).get(1).input())
        .containsEntry("filterByPublished", true);
    assertThat(answers.hasEvents("p24998")).isTrue();
    assertThat(answers.participants()).hasSize(1_002);
    assertThat(answers.log(session(answers), AnswerSamples.THEN).listed())
        .isEqualTo(Listed.PUBLISHERS);
  }

  @Test
  void theEventsOfManyPublishersAreLeftToTheUser() throws Exception {
    ivs.publishers = SessionPlans.UNASKED + 1;

    run(SessionPlans.opening(SESSION), Fetched.NOTHING);

    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS)).isEmpty();
  }

  @Test
  void whatIsDeniedLeavesTheRest() throws Exception {
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);

    SessionAnswers answers =
        new SessionAnswers(SESSION, run(SessionPlans.opening(SESSION), Fetched.NOTHING));

    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS)).hasSize(1);
    assertThat(answers.participants()).hasSize(5);
    assertThat(answers.hasEvents("p3")).isFalse();
  }

  @Test
  void aPlanEndsWhereTheParticipantsAreDenied() throws Exception {
    ivs.denied.add(Operation.LIST_PARTICIPANTS);

    run(SessionPlans.opening(SESSION), Fetched.NOTHING);

    assertThat(ivs.asked).hasSize(1);
  }

  @Test
  void aRefreshAsksAgainForWhatIsThereAndForWhatHasComeUp() throws Exception {
    Fetched known = run(SessionPlans.opening(SESSION), Fetched.NOTHING);
    ivs.asked.clear();
    ivs.publishers = 3;

    Fetched anew = run(SessionPlans.refresh(SESSION, known), known);

    assertThat(ivs.asked(Operation.LIST_PARTICIPANTS)).hasSize(1);
    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS)).hasSize(3);
    assertThat(new SessionAnswers(SESSION, anew).hasEvents("p5")).isTrue();
  }

  @Test
  void aRefreshOfALargeSessionListsNoMoreThanThereIs() throws Exception {
    ivs.viewers = 24_998;
    Fetched known = run(SessionPlans.opening(SESSION), Fetched.NOTHING);
    ivs.asked.clear();

    run(SessionPlans.refresh(SESSION, known), known);

    assertThat(ivs.asked(Operation.LIST_PARTICIPANTS)).hasSize(SessionPlans.UNASKED + 1);
  }

  private Fetched run(Plan plan, Fetched known) throws Exception {
    return Fetch.run(ivs, plan, known, _ -> {});
  }

  private static StageSession session(SessionAnswers answers) {
    return StageSession.of(answers.participants().getFirst().source());
  }
}
