package dev.stageinspector.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes over the socket, the next start of the program is still heard. */
@Timeout(60)
class HostilePeerTest {

  private static final Message GOOD = new Message("here", List.of("--demo"));
  private static final Logger LOG = Logger.getLogger(Listener.class.getName());

  @TempDir private Path folder;
  private final List<Message> taken = new CopyOnWriteArrayList<>();
  private final Log log = new Log();
  private Sender sender = new Sender(new MeetingPlace(Path.of("")));
  private AutoCloseable first = () -> {};
  private AutoCloseable listener = () -> {};

  @BeforeEach
  void listen() throws IOException {
    LOG.setUseParentHandlers(false);
    LOG.addHandler(log);
    sender = new Sender(new MeetingPlace(folder));
    Start start = sender.keep();
    first = start;
    listener =
        ((Start.First) start)
            .turn()
            .listen(message -> {
              taken.add(message);
              if (message.surroundings().equals("wrong")) {
                throw new IOException("No start would send this");
              }
              if (message.surroundings().equals("defect")) {
                throw new IllegalStateException(message.toString());
              }
              return Optional.of(Reply.TAKEN);
            });
  }

  @AfterEach
  void nothingWrongIsTakenAndTheNextStartIsHeard() throws Exception {
    assertThat(taken).noneMatch(message -> message.equals(GOOD));
    assertThat(sender.handOver(GOOD)).isEqualTo(new Start.HandedOver());
    listener.close();
    first.close();
    LOG.removeHandler(log);
    LOG.setUseParentHandlers(true);
    assertThat(log.records).as("one line, without a stack trace").hasSizeLessThanOrEqualTo(1);
    assertThat(log.records).allMatch(one -> one.getThrown() == null);
  }

  @Test
  void randomBytes() throws IOException {
    Chance chance = new Chance(7);
    for (int i = 0; i < 200; i++) {
      try (SocketChannel peer = connect()) {
        send(peer, chance.text(2_000).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("pipe"); // refused before all was sent
      }
    }
  }

  @Test
  void hundredMegabytes() throws IOException {
    byte[] part = new byte[1 << 20];
    try (SocketChannel peer = connect()) {
      for (int i = 0; i < 100; i++) {
        send(peer, part);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("pipe");
    }
  }

  @Test
  void nothingAtAll() throws IOException {
    connect().close();
  }

  @Test
  void halfAMessage() throws IOException {
    ByteBuffer whole = GOOD.bytes();
    for (int length = 0; length < whole.limit(); length++) {
      try (SocketChannel peer = connect()) {
        peer.write(whole.duplicate().limit(length));
        peer.shutdownOutput();
        assertThat(reply(peer)).isEqualTo("REFUSED\n");
      }
    }
    assertThat(log.records).hasSize(1);
  }

  @Test
  void lengthsThatNoMessageHas() throws IOException {
    for (int length : List.of(0, -1, Message.LARGEST + 1, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
      try (SocketChannel peer = connect()) {
        peer.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        assertThat(reply(peer)).isEqualTo("REFUSED\n");
      }
    }
  }

  @Test
  void textsOfAnotherFormOrNone() throws IOException {
    for (byte[] text :
        List.of(
            "stage-inspector 2\0here\0--demo\0".getBytes(StandardCharsets.UTF_8),
            "stage-inspector 1\0here\0--demo".getBytes(StandardCharsets.UTF_8),
            "stage-inspector 1\0".getBytes(StandardCharsets.UTF_8),
            new byte[] {0},
            new byte[] {(byte) 0xff, (byte) 0xfe, 0})) {
      try (SocketChannel peer = connect()) {
        peer.write(
            ByteBuffer.allocate(Integer.BYTES + text.length).putInt(text.length).put(text).flip());
        assertThat(reply(peer)).isEqualTo("REFUSED\n");
      }
    }
  }

  @Test
  void messageThatNoStartSends() throws IOException {
    try (SocketChannel peer = connect()) {
      peer.write(new Message("wrong", List.of("--print", "json")).bytes());
      assertThat(reply(peer)).isEqualTo("REFUSED\n");
    }
    assertThat(log.records).hasSize(1);
  }

  @Test
  void messageThatMeetsADefect() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (SocketChannel peer = connect()) {
        peer.write(new Message("defect", List.of("--arn=secret")).bytes());
        assertThat(reply(peer)).isEqualTo("REFUSED\n");
      }
    }
    assertThat(log.records)
        .singleElement()
        .satisfies(one -> assertThat(one.getMessage()).doesNotContain("secret"));
  }

  @Test
  void peersThatHangLoseTheirPlaceAfterASecond() throws IOException {
    List<SocketChannel> hanging = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      hanging.add(connect());
    }
    for (SocketChannel peer : hanging) {
      assertThat(reply(peer)).isEmpty();
      peer.close();
    }
  }

  @Test
  void thousandConnections() throws IOException {
    List<SocketChannel> open = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      open.add(connect());
    }
    for (SocketChannel peer : open) {
      peer.close();
    }
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("socket")));
  }

  private static void send(SocketChannel peer, byte[] bytes) throws IOException {
    try {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        peer.write(rest);
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).containsAnyOf("pipe", "reset");
      throw new IOException("Broken pipe", e);
    }
  }

  /** All that comes back until the end. */
  private static String reply(SocketChannel peer) throws IOException {
    ByteBuffer said = ByteBuffer.allocate(100);
    try {
      while (peer.read(said) >= 0) {}
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    return StandardCharsets.UTF_8.decode(said.flip()).toString();
  }

  /** What is logged. */
  private static final class Log extends Handler {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord one) {
      records.add(one);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
