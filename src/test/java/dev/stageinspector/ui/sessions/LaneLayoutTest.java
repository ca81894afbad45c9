package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Kind;
import dev.stageinspector.sessions.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {

  @Test
  void publishersThatFollowEachOtherShareARow() {
    DrawnLane track =
        DrawnLane.of(
            Lines.of("v", "v")
                .bar(Kind.SUBSCRIBED, "a", 1, 5)
                .bar(Kind.SUBSCRIBED, "b", 3, 8)
                .bar(Kind.SUBSCRIBED, "a", 6, 7)
                .bar(Kind.SUBSCRIBED, "c", 7.5, 9)
                .lane());

    assertThat(track.subscriptions()).hasSize(2);
    assertThat(remotes(track.subscriptions().getFirst())).containsExactly("a", "a", "c");
    assertThat(remotes(track.subscriptions().getLast())).containsExactly("b");
  }

  @Generated
  void everyHeightBelongsToTheLaneThatIsThere(Chance chance) {
    List<DrawnLane> tracks = tracks(chance);
    LaneLayout layout = new LaneLayout(tracks, new Sizes(chance.between(6, 40)));

    for (int lane = 0; lane < layout.size(); lane++) {
      assertThat(layout.laneAt(layout.lane(lane).top())).isEqualTo(lane);
      assertThat(layout.laneAt(layout.lane(lane).bottom() - 0.5)).isEqualTo(lane);
      assertThat(layout.lane(lane).contains(layout.publishing(lane).middle())).isTrue();
      for (int row = 0; row < tracks.get(lane).subscriptions().size(); row++) {
        assertThat(layout.lane(lane).contains(layout.subscribed(lane, row).bottom())).isTrue();
      }
    }
    assertThat(layout.laneAt(-10)).isZero();
    assertThat(layout.laneAt(1e9)).isEqualTo(Math.max(0, layout.size() - 1));
  }

  @Generated
  void barsInARowNeverOverlapAndNoneIsLost(Chance chance) {
    for (DrawnLane track : tracks(chance)) {
      int bars = track.present().size() + track.publishing().size();
      for (BarRow row : track.subscriptions()) {
        for (int index = 1; index < row.size(); index++) {
          assertThat(row.from(index)).isGreaterThanOrEqualTo(row.to(index - 1));
        }
        bars += row.size();
      }
      assertThat(bars).isEqualTo(track.lane().bars().size());
    }
  }

  @Generated
  void searchFindsWhatLookingAtAllFinds(Chance chance) {
    BarRow row =
        DrawnLane.of(lane(chance, 0)).subscriptions().stream()
            .findFirst()
            .orElse(new BarRow(List.of()));
    double moment = Span.seconds(Lines.at(chance.between(-5, 105)));

    assertThat(row.firstAfter(moment))
        .isEqualTo(
            IntStream.range(0, row.size())
                .filter(index -> row.to(index) >= moment)
                .findFirst()
                .orElse(row.size()));
  }

  private static List<DrawnLane> tracks(Chance chance) {
    return IntStream.range(0, chance.between(0, 6))
        .mapToObj(number -> DrawnLane.of(lane(chance, number)))
        .toList();
  }

  private static Lane lane(Chance chance, int number) {
    Lines.Builder lane = Lines.of("id" + number, "user").bar(Kind.PRESENT, "", 0, 100);
    for (String remote : List.of("a", "b", "c", "d")) {
      double at = chance.between(0, 50);
      while (at < 100 && chance.between(0, 4) > 0) {
        double end = at + chance.between(0, 20);
        lane.bar(Kind.SUBSCRIBED, remote, at, Math.min(end, 100));
        at = end + chance.between(0, 3);
      }
    }
    return lane.lane();
  }

  private static List<String> remotes(BarRow row) {
    List<String> remotes = new ArrayList<>();
    IntStream.range(0, row.size()).mapToObj(row::bar).map(Bar::remote).forEach(remotes::add);
    return remotes;
  }
}
