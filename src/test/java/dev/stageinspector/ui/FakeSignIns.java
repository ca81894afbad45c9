package dev.stageinspector.ui;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.sso.DeviceCode;
import dev.stageinspector.aws.sso.SignIns;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Sign-ins that a test ends. */
public final class FakeSignIns implements SignIns {
  public final BlockingQueue<String> user = new LinkedBlockingQueue<>();
  public final BlockingQueue<String> terminal = new LinkedBlockingQueue<>();
  public final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

  volatile boolean broken;
  volatile Optional<Reason> refusal = Optional.empty();

  @Override
  public void withBrowser(String profile, Consumer<URI> opened)
      throws AccessException, InterruptedException {
    if (refusal.isPresent()) {
      throw new AccessException(refusal.get());
    }
    if (broken) {
      throw new IllegalStateException("a defect");
    }
    opened.accept(URI.create("https://page.example"));
    try {
      user.take();
    } catch (InterruptedException e) {
      ended.add("browser");
      throw e;
    }
  }

  @Override
  public void withCode(String profile, Consumer<DeviceCode> shown) throws InterruptedException {
    shown.accept(new DeviceCode("ABCD-EFGH", URI.create("https://device.example"), Instant.now()));
    new CountDownLatch(1).await();
  }

  @Override
  public void awaitSignIn(String profile) throws InterruptedException {
    terminal.take();
  }
}
