package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A source that answers when the test says so. */
public final class HeldStages implements Ivs {

  /** One look-up that waits for its answer. */
  public static final class Call {
    private final StageQuery query;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    private Call(StageQuery query) {
      this.query = query;
    }

    public StageQuery query() {
      return query;
    }

    public void answer(String body) {
      answer.complete(AnswerSamples.of(query, body));
    }

    public void fail(Throwable thrown) {
      answer.completeExceptionally(thrown);
    }

    /** Waits until the look-up was told to end. */
    boolean wasInterrupted() {
      return interrupted.completeOnTimeout(false, 30, TimeUnit.SECONDS).join();
    }
  }

  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    Call call = new Call(request.query());
    calls.add(call);
    try {
      return call.answer.get();
    } catch (InterruptedException e) {
      call.interrupted.complete(true);
      throw e;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case LookupException known -> throw known;
        case RuntimeException defect -> throw defect;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** The next look-up that came. */
  public Call next() throws InterruptedException {
    @Nullable Call call = calls.poll(30, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("no look-up came");
    }
    return call;
  }

  public boolean isIdle() {
    return calls.isEmpty();
  }
}
