package dev.stageinspector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final History history =
      History.EMPTY
          .visited(visit("a", "Lobby", "work", 0))
          .visited(visit("b", "Backstage lobby", "work", 1))
          .visited(visit("c", "Arena", "lobbyist", 2))
          .visited(visit("d", "", "home", 3));

  @Test
  void lastLookUpIsFirst() {
    assertThat(ids(history.visits())).containsExactly("d", "c", "b", "a");
  }

  @Test
  void lookingUpAgainMovesToTheTopAndTakesWhatWasFound() {
    History again = history.visited(visit("a", "Foyer", "home", 9));
    assertThat(ids(again.visits())).containsExactly("a", "d", "c", "b");
    assertThat(again.visits().getFirst()).isEqualTo(visit("a", "Foyer", "home", 9));
  }

  @Test
  void lookingUpAgainMovesToTheTopAlsoWhenTheClockWasSetBack() {
    History again = history.visited(visit("a", "Lobby", "work", -1000));
    assertThat(ids(again.visits())).containsExactly("a", "d", "c", "b");
  }

  @Test
  void lookingUpAgainKeepsThePin() {
    History again = history.pinned(arn("a")).visited(visit("a", "Foyer", "home", 9));
    assertThat(again.visits().getFirst().pinned()).isTrue();
  }

  @Test
  void pinnedComeFirstAndGoBackToTheirPlace() {
    History pinned = history.pinned(arn("b"));
    assertThat(ids(pinned.pinnedFirst())).containsExactly("b", "d", "c", "a");
    assertThat(ids(pinned.unpinned(arn("b")).pinnedFirst())).containsExactly("d", "c", "b", "a");
  }

  @Test
  void pinningWhatIsNotThereChangesNothing() {
    assertThat(history.pinned("arn:nowhere")).isEqualTo(history);
    assertThat(history.unpinned(arn("a"))).isEqualTo(history);
  }

  @Test
  void theNewestHundredStayBesideThePinned() {
    History full =
        IntStream.rangeClosed(0, 149)
            .mapToObj(number -> visit("s" + number, "", "work", number))
            .reduce(history.pinned(arn("a")), History::visited, (first, second) -> second);
    assertThat(full.visits()).hasSize(101);
    assertThat(ids(full.visits())).startsWith("s149", "s148").endsWith("s51", "s50", "a");
  }

  @Test
  void clearingLeavesThePinned() {
    assertThat(ids(history.pinned(arn("b")).cleared().visits())).containsExactly("b");
    assertThat(history.cleared()).isEqualTo(History.EMPTY);
  }

  @Test
  void searchLooksIntoArnNameAndProfile() {
    assertThat(ids(history.search("stage/d"))).containsExactly("d");
    assertThat(ids(history.search("backstage"))).containsExactly("b");
    assertThat(ids(history.search("home"))).containsExactly("d");
    assertThat(history.search("nothing like it")).isEmpty();
  }

  @Test
  void searchPutsPinnedThenNamesThatBeginSoThenTheLastFirst() {
    assertThat(ids(history.search("lobby"))).containsExactly("a", "c", "b");
    assertThat(ids(history.pinned(arn("b")).search("LOBBY "))).containsExactly("b", "a", "c");
  }

  @Test
  void searchWantsEveryWordAnywhere() {
    assertThat(ids(history.search("work lobby"))).containsExactly("b", "a");
    assertThat(ids(history.search("lobby  \t back"))).containsExactly("b");
  }

  @Test
  void blankSearchFindsAll() {
    assertThat(history.search(" ")).isEqualTo(history.pinnedFirst());
  }

  @Test
  void searchTextIsTakenAsItIs() {
    assertThat(history.search(".*")).isEmpty();
    assertThat(history.search("\\")).isEmpty();
    assertThat(history.search("%s\0\uD800")).isEmpty();
  }

  @Test
  void profilesOfAnAccountComeLastUsedFirst() {
    History mixed =
        history.visited(Visit.of("arn:aws:ivs:us-east-1:999999999999:stage/x", "X", "other", NOON));
    assertThat(mixed.profiles("123456789012")).containsExactly("home", "lobbyist", "work");
    assertThat(mixed.profiles("999999999999")).containsExactly("other");
    assertThat(mixed.profiles("000000000000")).isEmpty();
    assertThat(mixed.lastProfile()).contains("other");
    assertThat(History.EMPTY.lastProfile()).isEmpty();
  }

  @Test
  void visitWithoutAProfileOrAnAccountNamesNone() {
    History unknown = History.EMPTY.visited(Visit.of("not an ARN", "", "", NOON));
    assertThat(unknown.lastProfile()).isEmpty();
    assertThat(unknown.profiles("")).isEmpty();
    assertThat(unknown.visits().getFirst().account()).isEmpty();
    assertThat(Visit.of("arn:aws:ivs:us-east-1::stage/x", "", "", NOON).account()).isEmpty();
  }

  @Test
  void visitHasAnArn() {
    assertThatThrownBy(() -> Visit.of(" ", "", "", NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String arn(String id) {
    return "arn:aws:ivs:us-east-1:123456789012:stage/" + id;
  }

  private static Visit visit(String id, String name, String profile, long minute) {
    return Visit.of(arn(id), name, profile, NOON.plusSeconds(60 * minute));
  }

  private static List<String> ids(List<Visit> visits) {
    return visits.stream().map(visit -> visit.arn().substring(arn("").length())).toList();
  }
}
