package dev.stageinspector.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.watch.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A watch in the terminal, whose time passes at once. */
class WatchPrinterTest {

  private static final StageQuery STAGE = AnswerSamples.TOWN_HALL;
  private static final String TIME = AnswerSamples.THEN.toString();
  private static final String NOBODY = "{\"participants\":[]}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Deque<Object> script = new ArrayDeque<>();
  private final Deque<String> people = new ArrayDeque<>();
  private boolean denied;
  private long now = Long.MAX_VALUE - 5_000_000_000L;
  private long firstBeat = now;

  @Test
  void linesSayWhatIsThereAndWhatChanges() {
    script.addAll(List.of(body(""), body(""), body("\u001b[2Jst-1"), body("st-2")));

    assertThat(watch(false)).isZero();

    assertThat(text(out))
        .isEqualTo(
            """
            TIME  a is idle. Watching every 5 s.
            TIME  stage.activeSessionId: "" -> "\\u001b[2Jst-1"
            TIME  stage.activeSessionId: "\\u001b[2Jst-1" -> "st-2"
            """
                .replace("TIME", TIME));
    assertThat(text(err)).isEmpty();
    assertThat(now - firstBeat).isEqualTo(Duration.ofSeconds(4 * 5).toNanos());
  }

  @Test
  void jsonLinesAreObjects() {
    script.addAll(List.of(body("st-1"), failure(), failure(), body("st-2")));

    assertThat(watch(true)).isZero();

    List<String> lines = text(out).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"time\":\"%s\",\"stage\":{\"name\":\"a\",\"activeSessionId\":\"st-1\"}}"
                .formatted(TIME));
    assertThat(lines.get(1)).matches("\\{(?=.*\"time\":\".*Z\").*\"failure\":\".+\".*}");
    assertThat(lines.get(2)).contains("\"unknownSince\":\"" + TIME + "\",\"why\":\"");
    assertThat(lines.get(3))
        .isEqualTo(
            "{\"time\":\"%s\",\"path\":\"stage.activeSessionId\",\"kind\":\"changed\",\"old\":\"st-1\",\"new\":\"st-2\"}"
                .formatted(TIME));
  }

  @Test
  void publishersOfTheLiveSessionAreWatchedToo() {
    script.addAll(List.of(body("st-1"), body("st-1"), body("st-1"), body("")));
    people.addAll(List.of(NOBODY, anna("CONNECTED"), anna("DISCONNECTED"), NOBODY));

    assertThat(watch(false)).isZero();

    assertThat(text(out).lines().skip(1).toList())
        .startsWith(
            TIME
                + "  participants[?participantId=='p1'] (anna): (not set) ->"
                + " {\"userId\":\"anna\",\"participantId\":\"p1\",\"state\":\"CONNECTED\"}",
            TIME
                + "  participants[?participantId=='p1'].state (anna):"
                + " \"CONNECTED\" -> \"DISCONNECTED\"");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void publishersThatMayNotBeListedAreSaidOnce() {
    denied = true;
    script.addAll(List.of(body("st-1"), body("st-1"), body("st-1")));

    assertThat(watch(false)).isZero();

    assertThat(text(out).lines()).hasSize(1);
    assertThat(text(err).lines())
        .singleElement()
        .asString()
        .startsWith("Publishers not known: ")
        .contains("lacks permission");
  }

  private static String anna(String state) {
    return "{\"participants\":[{\"participantId\":\"p1\",\"userId\":\"anna\",\"state\":\"%s\"}]}"
        .formatted(state);
  }

  @Test
  void firstLookUpThatFailsEndsIt() {
    script.add(failure());

    assertThat(watch(false)).isEqualTo(Exit.FAILED);

    assertThat(text(out)).isEmpty();
    assertThat(text(err)).contains("What to do: ");
  }

  @Test
  void defectEndsItInASentence() {
    script.addAll(List.of(body("st-1"), new IllegalStateException("for the test")));

    assertThat(watch(false)).isEqualTo(Exit.FAILED);

    assertThat(text(err)).startsWith("Something went wrong in Stage Inspector itself.");
  }

  @Test
  void pipeThatNobodyReadsEndsIt() {
    for (int i = 0; i < 9; i++) {
      script.add(body("st-" + i));
    }
    PrintStream closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
              }
            });

    assertThat(printer(closed).watch(STAGE, Interval.USUAL, false)).isZero();

    assertThat(script).hasSize(8);
  }

  private int watch(boolean json) {
    return printer(new PrintStream(out, false, StandardCharsets.UTF_8))
        .watch(STAGE, Interval.USUAL, json);
  }

  /** Ends as by Ctrl+C where the script does. */
  private WatchPrinter printer(PrintStream to) {
    return new WatchPrinter(
        this::next,
        _ -> 1,
        new WatchPrinter.Beats() {
          @Override
          public long nanos() {
            return now;
          }

          @Override
          public void pass(Duration time) throws InterruptedException {
            now += time.toNanos();
            if (script.isEmpty()) {
              throw new InterruptedException();
            }
          }
        },
        to,
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Answer next(Request request) throws LookupException {
    if (request.operation() == Operation.LIST_PARTICIPANTS) {
      if (denied) {
        throw new LookupException(
            Failure.beforeCall(request, Reason.of(Reason.Kind.ACCESS_DENIED, "For the test.")));
      }
      return AnswerSamples.of(request, people.isEmpty() ? NOBODY : people.removeFirst());
    }
    return switch (script.removeFirst()) {
      case LookupException failure -> throw failure;
      case RuntimeException defect -> throw defect;
      case String body -> AnswerSamples.of(request, body);
      case Object other -> throw new IllegalStateException(other.toString());
    };
  }

  private static String body(String session) {
    return "{\"stage\":{\"name\":\"a\",\"activeSessionId\":\"%s\"}}"
        .formatted(session.replace("\u001b", "\\u001b"));
  }

  private static LookupException failure() {
    return AnswerSamples.failure(STAGE, Reason.Kind.UNREACHABLE, "No route.");
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
