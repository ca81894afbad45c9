package dev.stageinspector;

import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.CommandReader;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.handover.Listener;
import dev.stageinspector.handover.Message;
import dev.stageinspector.handover.Reply;
import dev.stageinspector.handover.Turn;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.MainWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens in the window what later starts of the program ask for.
 *
 * @param calls how this program calls AWS; who wants other calls needs a program of their own
 * @param profiles what the profile files say now
 * @param remembered the profile that was used last
 */
record LaterStarts(
    Command.Calls calls,
    Surroundings surroundings,
    Supplier<Profiles> profiles,
    Supplier<Optional<ProfileChoice>> remembered,
    MainWindow window)
    implements Listener.Handler {

  private static final Logger LOG = LoggerFactory.getLogger(LaterStarts.class);

  /** Shorter than the other start waits: it must not give up what is about to be done. */
  private static final long PATIENCE_MILLIS = 700;

  /** For what has begun when the patience ends; together, still shorter than that. */
  private static final long REST_MILLIS = 200;

  /** Listens for them as long as the window is open. */
  void listen(Turn turn, Stage stage) {
    if (!stage.isShowing()) {
      return;
    }
    try {
      Listener listener = turn.listen(this);
      // Who starts now waits until this program has written everything, and is the first then.
      stage.showingProperty().addListener(_ -> listener.close());
    } catch (IOException e) {
      LOG.warn("Later starts can't open their stages here", e);
    }
  }

  @Override
  public Optional<Reply> take(Message message) throws IOException {
    Command.Window asked = read(message);
    return message.surroundings().equals(surroundings.digest()) && isServed(asked.calls())
        ? show(asked)
        : Optional.of(Reply.REFUSED);
  }

  /**
   * The window that is asked for.
   *
   * @throws IOException it is not what a start hands over
   */
  static Command.Window read(Message message) throws IOException {
    try {
      if (CommandReader.read(message.arguments().toArray(String[]::new))
              instanceof Command.Window asked
          && asked.opening() == Command.Opening.SHARED) {
        return asked;
      }
    } catch (UsageException e) {
      throw new IOException("Not a command line of the program", e);
    }
    throw new IOException("Only a shared window can be asked for");
  }

  private boolean isServed(Command.Calls asked) {
    return asked.endpoint().equals(calls.endpoint()) && asked.perSecond() == calls.perSecond();
  }

  private Optional<Reply> show(Command.Window asked) {
    AtomicBoolean decided = new AtomicBoolean();
    FutureTask<Optional<Reply>> shown =
        new FutureTask<>(
            () -> decided.compareAndSet(false, true) ? showNow(asked) : Optional.of(Reply.REFUSED));
    Platform.runLater(shown);
    try {
      return answer(shown, decided);
    } catch (ExecutionException e) {
      LOG.error("Unexpected", e.getCause());
      return Optional.of(Reply.REFUSED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A refusal only if it has not begun, and then it never does: else the stage opens twice. */
  private static Optional<Reply> answer(Future<Optional<Reply>> shown, AtomicBoolean decided)
      throws ExecutionException, InterruptedException {
    try {
      return shown.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (decided.compareAndSet(false, true)) {
        return Optional.of(Reply.REFUSED);
      }
    }
    try {
      return shown.get(REST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of(Reply.TAKEN); // It is on its way.
    }
  }

  /** On the FX thread; nothing if the window isn't there. */
  private Optional<Reply> showNow(Command.Window asked) {
    if (!window.isOpen()) {
      return Optional.empty();
    }
    switch (asked.stage().orElse(null)) {
      case Recognized.OneStage(StageArn arn, _, _) ->
          window.show(new StageQuery(arn, profile(asked.calls())));
      case Recognized.Named named -> {
        window.show(profile(asked.calls()));
        window.find(named);
      }
      case Recognized.InFile(Path file) -> window.openSnapshot(file);
      case null -> asked.calls().profile().ifPresent(window::show);
    }
    window.raise();
    return Optional.of(Reply.TAKEN);
  }

  private ProfileChoice profile(Command.Calls asked) {
    return InitialProfile.of(
            asked.profile(), false, surroundings.environment(), profiles.get(), remembered.get())
        .choice();
  }
}
