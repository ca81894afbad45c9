package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Stage} of its own and closes every window after it. The test fails when an
 * exception got away on any thread, or when JavaFX had something to complain about, such as a style
 * sheet.
 */
public final class FxExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static boolean started;

  private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
  private final Complaints complaints = new Complaints();
  private Thread.@Nullable UncaughtExceptionHandler before;

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    start();
  }

  /** Starts JavaFX, once in this process. */
  static synchronized void start() throws InterruptedException {
    if (!started) {
      CountDownLatch running = new CountDownLatch(1);
      Platform.setImplicitExit(false);
      Platform.startup(running::countDown);
      running.await();
      started = true;
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, throwable) -> thrown.add(throwable));
    JAVAFX.addHandler(complaints);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    JAVAFX.removeHandler(complaints);
    Thread.setDefaultUncaughtExceptionHandler(before);
    assertThat(thrown).as("what got away").isEmpty();
    assertThat(complaints.texts).as("what JavaFX complained about").isEmpty();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Fx.get(Stage::new);
  }

  private static final class Complaints extends Handler {
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord complaint) {
      if (complaint.getLevel().intValue() >= Level.WARNING.intValue()) {
        texts.add(
            Objects.requireNonNullElse(new SimpleFormatter().formatMessage(complaint), "a warning")
                + (complaint.getThrown() == null ? "" : " " + complaint.getThrown()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
