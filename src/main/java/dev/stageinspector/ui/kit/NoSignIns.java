package dev.stageinspector.ui.kit;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.sso.DeviceCode;
import dev.stageinspector.aws.sso.SignIns;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Where there is nothing to sign in to. */
public final class NoSignIns implements SignIns {

  @Override
  public void withBrowser(String profile, Consumer<URI> opened) throws AccessException {
    throw none();
  }

  @Override
  public void withCode(String profile, Consumer<DeviceCode> shown) throws AccessException {
    throw none();
  }

  @Override
  public void awaitSignIn(String profile) throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private static AccessException none() {
    return new AccessException(Reason.Kind.SIGN_IN_NEEDED, "There is nothing to sign in to.");
  }
}
