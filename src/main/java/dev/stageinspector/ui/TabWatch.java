package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.answer.WatchControls;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.watch.Notice;
import java.util.Optional;
import java.util.function.Supplier;

/** The watch of a tab, as its user turns it on and off. */
final class TabWatch {

  private final StageWatch watch;
  private final WatchPreferences preferences;
  private final WatchControls controls;
  private final Supplier<Optional<Answer>> inSight;
  private final ClipboardWriter clip;

  /**
   * @param ivs where answers come from; no one waits for them
   * @param inSight the answer that can be watched
   * @param listener shows what the watch brings
   */
  TabWatch(
      WatchContext context,
      Ivs ivs,
      SignInContext signIns,
      PersistentState persistent,
      ClipboardWriter clip,
      Supplier<Optional<Answer>> inSight,
      StageWatch.Listener listener) {
    this.inSight = inSight;
    this.clip = clip;
    watch = new StageWatch(context, ivs, signIns, listener);
    preferences = new WatchPreferences(persistent, watch::every);
    controls = new WatchControls(clip, this::toggle, watch::shown, preferences);
  }

  /** What turns it on and off, and says how it is. */
  WatchControls controls() {
    return controls;
  }

  boolean isOn() {
    return watch.isOn();
  }

  /** Watches the stage in sight, or stops that. */
  void toggle() {
    Optional<Answer> answer = inSight.get();
    if (watch.isOn()) {
      watch.stop();
    } else if (answer.isEmpty()) {
      clip.say("Look up a stage to watch it");
    } else if (answer.get().query().isSaved()) {
      clip.say("A snapshot can't be watched: it doesn't change");
    } else {
      watch.start(answer.get(), preferences.interval());
    }
  }

  /** Ends where another stage, or with another profile, is looked up. */
  void lookedUp(Optional<StageQuery> before, StageQuery query) {
    if (watch.isOn() && !before.equals(Optional.of(query))) {
      watch.stop();
      clip.say("The watch ended: another stage or profile is looked up");
    }
  }

  /** The stage was looked up without the watch's asking. */
  void seen(Answer answer) {
    watch.seen(answer);
  }

  /** Whether the desktop doesn't tell this. */
  boolean isSilenced(Notice notice) {
    return preferences.silenced().contains(notice.kind());
  }

  void stop() {
    watch.stop();
  }
}
