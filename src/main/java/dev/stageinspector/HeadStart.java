package dev.stageinspector;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Begins the first look-up before there is a window to ask for it, and gives that answer when it is
 * asked for. Every other look-up is made when it is asked for.
 */
final class HeadStart implements Ivs {

  private record First(Request request, FutureTask<Answer> answer) {}

  private final Ivs ivs;
  private final AtomicReference<Optional<First>> first = new AtomicReference<>(Optional.empty());

  HeadStart(Ivs ivs) {
    this.ivs = ivs;
  }

  /**
   * Looks the stage up now, on a thread of its own. It is not a virtual one: the first of these to
   * wait for the network leaves a thread in native code for good, and the JVM's end waits 0.3 s for
   * that. The price: whoever cancels is free at once, but a read that has begun ends with its time
   * limit.
   */
  void begin(Request request) {
    FutureTask<Answer> answer = new FutureTask<>(() -> ivs.ask(request));
    first.set(Optional.of(new First(request, answer)));
    Thread.ofPlatform().daemon().name("first look-up").start(answer);
  }

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    Optional<First> begun = first.getAndSet(Optional.empty());
    if (begun.isEmpty()) {
      return ivs.ask(request);
    }
    FutureTask<Answer> answer = begun.get().answer();
    if (!begun.get().request().equals(request)) {
      answer.cancel(true);
      return ivs.ask(request);
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw thrown(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  /** What the look-up threw, as if it had been made here. */
  private static LookupException thrown(Throwable cause) throws InterruptedException {
    return switch (cause) {
      case LookupException known -> known;
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException defect -> throw defect;
      case Error defect -> throw defect;
      default -> throw new IllegalStateException(cause);
    };
  }
}
