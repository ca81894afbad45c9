package dev.stageinspector.cli;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Visible;
import dev.stageinspector.watch.Beat;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.EntryText;
import dev.stageinspector.watch.Interval;
import dev.stageinspector.watch.Watch;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a stage in the terminal: what is there, and then a line for each change, until it is
 * interrupted or nobody reads it any more.
 */
public final class WatchPrinter {

  private static final Logger LOG = LoggerFactory.getLogger(WatchPrinter.class);

  /** Time for the watch: nanoseconds that only go forward, and a way to let them pass. */
  public interface Beats {

    /** The time that this computer has. */
    Beats SYSTEM =
        new Beats() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }

          @Override
          public void pass(Duration time) throws InterruptedException {
            Thread.sleep(time);
          }
        };

    /** The time. */
    long nanos();

    /**
     * Waits.
     *
     * @throws InterruptedException if the watch is to end
     */
    void pass(Duration time) throws InterruptedException;
  }

  private final Ivs ivs;
  private final ToDoubleFunction<Request> slowness;
  private final Beats beats;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param slowness how many times slower than usual calls go, because AWS has throttled
   */
  public WatchPrinter(
      Ivs ivs, ToDoubleFunction<Request> slowness, Beats beats, PrintStream out, PrintStream err) {
    this.ivs = ivs;
    this.slowness = slowness;
    this.beats = beats;
    this.out = out;
    this.err = err;
  }

  /**
   * Watches a stage, and gives the exit status. A first look-up that fails ends it; after that, it
   * goes on whatever happens.
   *
   * @param json whether each line is a JSON object
   */
  public int watch(StageQuery stage, Interval interval, boolean json) {
    Request request = Request.getStage(stage);
    Watch watch = Watch.begin(interval, beats.nanos());
    Optional<Answer> first = Optional.empty();
    String failing = "";
    String unlisted = "";
    String pace = watch.words();
    try {
      while (!out.checkError()) {
        beats.pass(watch.until(beats.nanos()));
        long asked = beats.nanos();
        try {
          Beat beat = Beat.ask(ivs, stage, watch);
          Watch.Step step =
              watch.answered(beat, Instant.now(), asked, beats.nanos(), beat.slowness(slowness));
          if (first.isEmpty()) {
            first = Optional.of(beat.stage());
            out.println(json ? begun(beat.stage()) : sentence(beat.stage(), interval));
          }
          step.entries().stream()
              .map(entry -> json ? EntryText.json(entry) : EntryText.line(entry))
              .forEach(out::println);
          watch = step.next();
          failing = "";
        } catch (LookupException e) {
          Failure failure = e.failure();
          if (first.isEmpty()) {
            Terminal.explain(failure, err);
            return Exit.FAILED;
          }
          Instant now = Instant.now();
          watch = watch.failed(failure, now, asked, beats.nanos(), slowness.applyAsDouble(request));
          if (!failure.headline().equals(failing)) {
            failing = failure.headline();
            out.println(
                json
                    ? EntryText.failure(now, failing)
                    : Times.utc(now) + "  " + Visible.line(failing));
          }
        }
        String why = watch.unknownPublishers(Instant.now()).map(Entry.Gap::why).orElse("");
        if (!why.isEmpty() && !why.equals(unlisted)) {
          err.println("Publishers not known: " + Visible.line(why));
        }
        unlisted = why;
        if (!watch.words().equals(pace)) {
          pace = watch.words();
          err.println("Watching " + pace);
        }
      }
    } catch (InterruptedException e) {
      return Exit.SHOWN;
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected", e);
      Terminal.explain(Failure.defect(request), err);
      return Exit.FAILED;
    }
    return Exit.SHOWN;
  }

  private static String sentence(Answer answer, Interval interval) {
    Stage stage = Stage.of(answer.tree());
    return "%s  %s is %s. Watching %s."
        .formatted(
            Times.utc(answer.time()),
            Visible.line(stage.title()),
            stage.session().map(id -> "live: session " + Visible.line(id)).orElse("idle"),
            interval);
  }

  private static String begun(Answer answer) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", Times.utc(answer.time()));
    answer
        .tree()
        .member("stage")
        .filter(Property::present)
        .ifPresent(stage -> members.put("stage", stage));
    return Json.line(members);
  }
}
