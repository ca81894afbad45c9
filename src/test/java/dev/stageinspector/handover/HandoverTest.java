package dev.stageinspector.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the program that meet, in one process. */
@Timeout(60)
class HandoverTest {

  private static final Message MESSAGE =
      new Message("here", List.of("--arn=arn:aws:ivs:…", "--profile", "Bühne 舞台", ""));

  @TempDir private Path folder;
  private MeetingPlace place = new MeetingPlace(Path.of(""));
  private Sender sender = new Sender(place);
  private final Queue<Message> taken = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void meetInTheFolder() {
    place = new MeetingPlace(folder.resolve("window"));
    sender = new Sender(place);
  }

  @Test
  void secondStartHandsOverToTheFirst() throws Exception {
    try (Start first = sender.handOver(MESSAGE);
        Listener _ = turn(first).listen(this::take)) {
      assertThat(sender.handOver(MESSAGE)).isEqualTo(new Start.HandedOver());
      assertThat(taken).containsExactly(MESSAGE);
    }
  }

  @Test
  void nobodyButTheUserGetsToTheSocket() throws Exception {
    Files.createDirectory(
        place.folder(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

    try (Start first = sender.handOver(MESSAGE);
        Listener _ = turn(first).listen(this::take)) {
      assertThat(permissions(place.folder())).isEqualTo("rwx------");
      assertThat(permissions(place.socket())).isEqualTo("rw-------");
      assertThat(permissions(place.folder().resolve("lock"))).isEqualTo("rw-------");
    }
  }

  @Test
  void closedListenerLeavesNoSocketAndTheNextStartIsTheFirst() throws Exception {
    try (Start first = sender.handOver(MESSAGE)) {
      Listener listener = turn(first).listen(this::take);
      listener.close();
      listener.close();
      assertThat(place.socket()).doesNotExist();
    }

    try (Start next = sender.handOver(MESSAGE)) {
      assertThat(next).isInstanceOf(Start.First.class);
    }
  }

  @Test
  void socketOfADeadProcessIsTakenOver() throws Exception {
    Files.createDirectory(place.folder());
    bound().close();
    assertThat(place.socket()).exists();

    try (Start first = sender.handOver(MESSAGE);
        Listener _ = turn(first).listen(this::take)) {
      assertThat(sender.handOver(MESSAGE)).isEqualTo(new Start.HandedOver());
    }
  }

  @Test
  void ofManyThatStartAtOnceOneIsFirstAndTheOthersHandOver() throws Exception {
    int starts = 6;
    CyclicBarrier together = new CyclicBarrier(starts);
    try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
      Queue<AutoCloseable> open = new ConcurrentLinkedQueue<>();
      Callable<Start> one =
          () -> {
            together.await();
            Start start = sender.handOver(MESSAGE);
            if (start instanceof Start.First(Turn turn)) {
              open.add(turn.listen(this::take));
              open.add(start);
            }
            return start;
          };
      List<Future<Start>> all = Stream.generate(() -> threads.submit(one)).limit(starts).toList();

      assertThat(all)
          .extracting(Future::get)
          .filteredOn(start -> !start.equals(new Start.HandedOver()))
          .singleElement()
          .isInstanceOf(Start.First.class);
      for (AutoCloseable closeable : open) {
        closeable.close();
      }
    }
  }

  @Test
  void startThatMeetsAClosingWindowWaitsAndIsTheFirst() throws Exception {
    Start first = sender.handOver(MESSAGE);
    Listener listener =
        turn(first)
            .listen(_ -> {
              first.close();
              return Optional.empty();
            });

    try (Start next = sender.handOver(MESSAGE)) {
      assertThat(next).isInstanceOf(Start.First.class);
    }
    listener.close();
  }

  @Test
  void refusedStartIsOnItsOwn() throws Exception {
    try (Start first = sender.handOver(MESSAGE);
        Listener _ = turn(first).listen(_ -> Optional.of(Reply.REFUSED))) {
      assertThat(sender.handOver(MESSAGE)).isEqualTo(new Start.Refused());
    }
  }

  @Test
  void startThatGetsNoAnswerIsOnItsOwnAfterASecond() throws Exception {
    Files.createDirectory(place.folder());
    try (ServerSocketChannel _ = bound()) {
      long start = System.nanoTime();

      assertThat(sender.handOver(MESSAGE)).isEqualTo(new Start.Refused());

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(990), Duration.ofSeconds(4));
    }
  }

  @Test
  void startWaitsForAWindowThatOpensButNotForever() {
    Sender hasty = new Sender(place, Duration.ofMillis(20), Duration.ofMillis(50));
    try (Start first = sender.keep()) {
      assertThat(first).isInstanceOf(Start.First.class);
      assertThat(hasty.handOver(MESSAGE)).isEqualTo(new Start.Alone());
      assertThat(sender.keep()).isEqualTo(new Start.Alone());
    }
  }

  @Test
  void startWaitsNoLongerThanForAnAnswerIfTheWindowShouldBeOpenByNow() throws Exception {
    Sender patient = new Sender(place, Duration.ofMillis(20), Duration.ofMinutes(5));
    try (Start _ = sender.keep()) {
      Files.setLastModifiedTime(
          place.folder().resolve("lock"), FileTime.from(Instant.now().minusSeconds(301)));

      assertThat(patient.handOver(MESSAGE)).isEqualTo(new Start.Alone());
    }
  }

  @Test
  void ageOfTheLastTurnDoesNotCount() throws Exception {
    sender.keep().close();
    Files.setLastModifiedTime(place.folder().resolve("lock"), FileTime.from(Instant.EPOCH));

    try (Start _ = sender.keep()) {
      assertThat(place.isTurnYounger(Duration.ofMinutes(1))).isTrue();
    }
  }

  @Test
  void nextStartIsTheFirstIfNobodyCanListen() throws Exception {
    Start deaf = sender.keep();
    Files.createDirectories(place.socket().resolve("in the way"));

    assertThatThrownBy(() -> turn(deaf).listen(this::take)).isInstanceOf(IOException.class);

    try (Start next = sender.keep()) {
      assertThat(next).isInstanceOf(Start.First.class);
    }
  }

  @Test
  void folderIsClosedToOthersBeforeAnythingIsSent() throws Exception {
    Files.createDirectory(place.folder());
    Files.setPosixFilePermissions(place.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
    List<String> seen = new CopyOnWriteArrayList<>();
    Listener.Handler handler =
        message -> {
          seen.add(permissions(place.folder()));
          return take(message);
        };
    try (Listener _ = Listener.open(place.socket(), handler, () -> {})) {
      assertThat(sender.handOver(MESSAGE)).isEqualTo(new Start.HandedOver());
      assertThat(seen).containsExactly("rwx------");
    }
  }

  @Test
  void pathThatIsTooLongForASocketMeansOnItsOwn() {
    Path deep = folder.resolve("ü".repeat(60));
    Sender other = new Sender(new MeetingPlace(deep));

    assertThat(other.handOver(MESSAGE)).isEqualTo(new Start.Alone());
    assertThat(other.keep()).isEqualTo(new Start.Alone());
    assertThat(deep).doesNotExist();
  }

  @Test
  void folderThatCannotBeMadeOrIsALinkMeansOnItsOwn() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);

    for (Path wrong : List.of(file, file.resolve("below"), link)) {
      Sender other = new Sender(new MeetingPlace(wrong));
      assertThat(other.handOver(MESSAGE)).isEqualTo(new Start.Alone());
      assertThat(other.keep()).isEqualTo(new Start.Alone());
    }
  }

  @Test
  void whatIsNoMessageIsNotSent() throws Exception {
    try (Start first = sender.handOver(MESSAGE);
        Listener _ = turn(first).listen(this::take)) {
      for (String text : List.of("x".repeat(Message.LARGEST), "half of a pair \ud83d")) {
        assertThat(sender.handOver(new Message("here", List.of(text))))
            .isEqualTo(new Start.Alone());
      }
      assertThat(taken).isEmpty();
    }
  }

  private Optional<Reply> take(Message message) {
    taken.add(message);
    return Optional.of(Reply.TAKEN);
  }

  private static Turn turn(Start start) {
    assertThat(start).isInstanceOf(Start.First.class);
    return ((Start.First) start).turn();
  }

  private ServerSocketChannel bound() throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(place.socket()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
