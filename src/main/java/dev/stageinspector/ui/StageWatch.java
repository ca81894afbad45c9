package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.answer.WatchPanel;
import dev.stageinspector.ui.kit.Alarm;
import dev.stageinspector.ui.kit.Call;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.watch.Beat;
import dev.stageinspector.watch.ChangeLog;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.Interval;
import dev.stageinspector.watch.Notice;
import dev.stageinspector.watch.Watch;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Watches the stage of a tab, in sight or not, until it is told to stop. On the FX thread. */
final class StageWatch {

  /** What a beat asks, by what is known of it. */
  record Watched(StageQuery stage, Watch watch) {}

  /** Who shows what it brings. */
  interface Listener {

    /** The stage was answered for. */
    void answered(Answer answer);

    /** The publishers of the session were listed, or couldn't be. */
    void listed(Answers publishers);

    /** There are changes, news, or another state of the watch. */
    void changed(List<Entry> entries, List<Notice> notices);
  }

  private final WatchContext context;
  private final Listener listener;
  private final Alarm alarm;
  private final PendingCall<Watched, Beat> call;
  private ChangeLog log = new ChangeLog();

  /** What the log is about. */
  private @Nullable StageQuery logged;

  private @Nullable StageQuery query;
  private Watch watch = Watch.begin(Interval.USUAL, 0);
  private long asked;

  /** When the stage was known last, by the clock that only goes forward. */
  private long known;

  /**
   * @param ivs where answers come from; no one waits for them
   */
  StageWatch(WatchContext context, Ivs ivs, SignInContext signIns, Listener listener) {
    this.context = context;
    this.listener = listener;
    alarm = context.alarms().get();
    call = new PendingCall<>(new WatchCall(ivs), signIns, _ -> {});
    call.state().addListener((_, _, now) -> follow(now));
  }

  private record WatchCall(Ivs ivs) implements Call<Watched, Beat> {
    @Override
    public Beat make(Watched watched, Consumer<Beat> soFar)
        throws LookupException, InterruptedException {
      return Beat.ask(ivs, watched.stage(), watched.watch());
    }

    @Override
    public Failure defect(Watched watched) {
      return Failure.defect(Request.getStage(watched.stage()));
    }
  }

  boolean isOn() {
    return query != null;
  }

  /** Begins with the answer in sight. */
  void start(Answer inSight, Interval interval) {
    query = inSight.query();
    logOnly(inSight.query());
    watch = Watch.begin(interval, context.nanos().getAsLong());
    take(watch.seen(inSight));
    ask();
  }

  /** Ends it; the log stays until another stage is in sight. */
  void stop() {
    query = null;
    alarm.stop();
    call.clear();
    listener.changed(List.of(), List.of());
  }

  /** Another interval, from now on. */
  void every(Interval interval) {
    watch = watch.every(interval, context.nanos().getAsLong());
    if (isOn() && !call.state().get().isRunning()) {
      ask();
    }
    listener.changed(List.of(), List.of());
  }

  /** The stage was looked up without the watch's asking. */
  void seen(Answer answer) {
    if (answer.query().equals(query)) {
      take(watch.seen(answer));
      if (call.state().get() instanceof CallState.AwaitingSignIn) {
        ask();
      }
    } else if (logOnly(answer.query())) {
      listener.changed(List.of(), List.of());
    }
  }

  /** Another stage has a log of its own; tells whether it is another. */
  private boolean logOnly(StageQuery now) {
    boolean other = !now.equals(logged);
    if (other) {
      logged = now;
      log = new ChangeLog();
    }
    return other;
  }

  /** What there is to show of it. */
  WatchPanel.Shown shown() {
    watch
        .last()
        .map(last -> last.plusNanos(context.nanos().getAsLong() - known))
        .ifPresent(log::forget);
    return new WatchPanel.Shown(isOn(), watch, log);
  }

  private void ask() {
    if (query != null) {
      asked = context.nanos().getAsLong();
      call.ask(new Watched(query, watch));
    }
  }

  private void follow(CallState<Watched, Beat> now) {
    if (isOn()) {
      switch (now) {
        case CallState.Idle(), CallState.Running(_, _, _) -> {}
        case CallState.Found(_, Beat beat) -> {
          answered(beat);
          rest();
        }
        case CallState.Failed(Watched watched, Failure why, _) -> {
          failed(watched, why);
          rest();
        }
        // It goes on with the sign-in.
        case CallState.AwaitingSignIn(Watched watched, Failure why, _) -> failed(watched, why);
      }
    }
  }

  private void answered(Beat beat) {
    if (!watch.isOvertaken(beat)) {
      listener.answered(beat.stage());
      beat.publishers().ifPresent(listener::listed);
    }
    double slowness = beat.slowness(context.slowness());
    take(watch.answered(beat, Instant.now(), asked, context.nanos().getAsLong(), slowness));
  }

  private void failed(Watched watched, Failure why) {
    double slowness = context.slowness().applyAsDouble(Request.getStage(watched.stage()));
    watch = watch.failed(why, Instant.now(), asked, context.nanos().getAsLong(), slowness);
    listener.changed(List.of(), List.of());
  }

  private void take(Watch.Step step) {
    if (!step.next().last().equals(watch.last())) {
      known = context.nanos().getAsLong();
    }
    watch = step.next();
    log.add(step.entries());
    listener.changed(step.entries(), step.notices());
  }

  private void rest() {
    if (isOn()) {
      alarm.set(watch.until(context.nanos().getAsLong()), this::ask);
    }
  }
}
