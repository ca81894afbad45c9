package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HeadStartTest {

  private static final Request FIRST = query("first");
  private static final Request SECOND = query("second");

  private final List<Request> asked = new CopyOnWriteArrayList<>();

  @Test
  void lookUpIsMadeBeforeItIsAskedForAndOnlyOnce() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    HeadStart stages =
        new HeadStart(query -> {
          asked.add(query);
          made.countDown();
          return answer(query);
        });

    stages.begin(FIRST);
    assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(stages.ask(FIRST).request()).isEqualTo(FIRST);
    assertThat(asked).containsExactly(FIRST);
  }

  @Test
  void secondTimeAsksAnew() throws Exception {
    HeadStart stages =
        new HeadStart(query -> {
          asked.add(query);
          return answer(query);
        });
    stages.begin(FIRST);

    var _ = stages.ask(FIRST);
    var _ = stages.ask(FIRST);

    assertThat(asked).containsExactly(FIRST, FIRST);
  }

  @Test
  void anotherQueryEndsTheOneThatWasBegun() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    HeadStart stages =
        new HeadStart(query -> {
          if (query.equals(FIRST)) {
            begun.countDown();
            try {
              new CountDownLatch(1).await();
            } finally {
              interrupted.countDown();
            }
          }
          return answer(query);
        });
    stages.begin(FIRST);
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(stages.ask(SECOND).request()).isEqualTo(SECOND);
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void failureIsThatOfTheLookUp() {
    Failure failure =
        Failure.beforeCall(FIRST, Reason.of(Reason.Kind.NO_SUCH_PROFILE, "It is not there."));
    HeadStart stages =
        new HeadStart(_ -> {
          throw new LookupException(failure, new IllegalStateException());
        });
    stages.begin(FIRST);

    assertThatThrownBy(() -> stages.ask(FIRST))
        .isInstanceOfSatisfying(
            LookupException.class, e -> assertThat(e.failure()).isEqualTo(failure));
  }

  @Test
  void defectIsThrownAsItIs() {
    IllegalStateException defect = new IllegalStateException("a defect");
    HeadStart stages =
        new HeadStart(_ -> {
          throw defect;
        });
    stages.begin(FIRST);

    assertThatThrownBy(() -> stages.ask(FIRST)).isSameAs(defect);
  }

  @Test
  void cancelingWhileItWaitsEndsTheLookUp() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    HeadStart stages =
        new HeadStart(query -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } finally {
            interrupted.countDown();
          }
          return answer(query);
        });
    stages.begin(FIRST);
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> stages.ask(FIRST)).isInstanceOf(InterruptedException.class);
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static Request query(String id) {
    return Request.getStage(
        new StageQuery(
            StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/" + id),
            new ProfileChoice.Demo()));
  }

  private static Answer answer(Request query) {
    String body = "{\"stage\":{\"arn\":\"" + query.query().arn() + "\"}}";
    try {
      return new Answer(
          query,
          PropertyReader.read(body, StageCatalogue.GET_STAGE),
          body,
          Optional.empty(),
          Instant.EPOCH,
          Duration.ZERO,
          URI.create("http://127.0.0.1"));
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }
}
