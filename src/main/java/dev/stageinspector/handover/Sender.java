package dev.stageinspector.handover;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands a start over to the running program, if there is one. Whatever goes wrong, the start goes
 * on by itself; only that the running program did not take it is worth a word to a user.
 *
 * @param answer how long the running program may take to listen, and then to answer
 * @param opening how long one that just started may take to open its window and listen
 */
public record Sender(MeetingPlace place, Duration answer, Duration opening) {

  private static final Duration ANSWER = Duration.ofSeconds(1);
  private static final Duration OPENING = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** With the usual patience. */
  public Sender(MeetingPlace place) {
    this(place, ANSWER, OPENING);
  }

  /** Hands over, or finds out that there is nobody to hand over to. */
  public Start handOver(Message message) {
    try {
      return place.isPossible() ? handOver(message.bytes()) : new Start.Alone();
    } catch (IOException e) {
      return new Start.Alone();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Start.Alone();
    }
  }

  /** Hands nothing over, and is first if no other program is. */
  public Start keep() {
    try {
      return place.isPossible() ? first().orElseGet(Start.Alone::new) : new Start.Alone();
    } catch (IOException e) {
      return new Start.Alone();
    }
  }

  private Start handOver(ByteBuffer message) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Duration waited;
    do {
      if (place.hasSocket()) {
        Optional<Reply> reply = reply(message.duplicate());
        if (reply.isPresent()) {
          return reply.get() == Reply.TAKEN ? new Start.HandedOver() : new Start.Refused();
        }
      }
      // Nobody is there: never, not anymore, or not yet. Only the first of these is first.
      Optional<Start> first = first();
      if (first.isPresent()) {
        return first.get();
      }
      Thread.sleep(PAUSE);
      waited = Duration.ofNanos(System.nanoTime() - start);
    } while (waited.compareTo(answer) < 0
        || (waited.compareTo(opening) < 0 && place.isTurnYounger(opening)));
    return new Start.Alone();
  }

  private Optional<Start> first() throws IOException {
    return place.tryTurn().map(Start.First::new);
  }

  /** What the program at the socket says; a refusal if it takes too long, nothing if it is gone. */
  private Optional<Reply> reply(ByteBuffer message) throws InterruptedException {
    FutureTask<Optional<Reply>> conversation = new FutureTask<>(() -> converse(message));
    Thread.ofPlatform().daemon().name("handover").start(conversation);
    try {
      return conversation.get(answer.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      conversation.cancel(true); // which closes its channel
      return Optional.of(Reply.REFUSED);
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  private Optional<Reply> converse(ByteBuffer message) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.socket()))) {
      while (message.hasRemaining()) {
        channel.write(message);
      }
      ByteBuffer line = ByteBuffer.allocate(Reply.LONGEST);
      while (line.hasRemaining() && channel.read(line) >= 0) {}
      String said = StandardCharsets.UTF_8.decode(line.flip()).toString();
      return said.isEmpty() ? Optional.empty() : Optional.of(Reply.of(said));
    }
  }
}
