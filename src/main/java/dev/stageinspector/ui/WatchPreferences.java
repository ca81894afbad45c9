package dev.stageinspector.ui;

import dev.stageinspector.store.WatchChoices;
import dev.stageinspector.ui.answer.WatchPanel;
import dev.stageinspector.watch.Interval;
import dev.stageinspector.watch.Notice;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How stages are watched: as the user chose, from one start to the next.
 *
 * @param chosen takes another interval
 */
record WatchPreferences(PersistentState persistent, Consumer<Interval> chosen)
    implements WatchPanel.Choices {

  @Override
  public Interval interval() {
    return new Interval(now().seconds());
  }

  @Override
  public void every(Interval interval) {
    set(before -> new WatchChoices(interval.seconds(), before.silenced()));
    chosen.accept(interval);
  }

  @Override
  public Set<Notice.Kind> silenced() {
    return Stream.of(Notice.Kind.values())
        .filter(kind -> now().silenced().contains(kind.name()))
        .collect(Collectors.toSet());
  }

  @Override
  public void tell(Notice.Kind kind, boolean told) {
    set(before -> {
      Set<String> silenced = new HashSet<>(before.silenced());
      if (told) {
        silenced.remove(kind.name());
      } else {
        silenced.add(kind.name());
      }
      return new WatchChoices(before.seconds(), silenced);
    });
  }

  private WatchChoices now() {
    return persistent.settings().watch();
  }

  private void set(UnaryOperator<WatchChoices> change) {
    persistent.set(settings -> settings.withWatch(change.apply(settings.watch())));
  }
}
