package dev.stageinspector.ui;

import dev.stageinspector.profiles.CredentialException;
import dev.stageinspector.profiles.Reason;
import dev.stageinspector.profiles.sso.DeviceCode;
import dev.stageinspector.profiles.sso.SignIns;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Where there is nothing to sign in to. */
final class NoSignIns implements SignIns {

  @Override
  public void withBrowser(String profile, Consumer<URI> opened) throws CredentialException {
    throw none();
  }

  @Override
  public void withCode(String profile, Consumer<DeviceCode> shown) throws CredentialException {
    throw none();
  }

  @Override
  public void awaitSignIn(String profile) throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private static CredentialException none() {
    return new CredentialException(new Reason.SignInFailed("There is nothing to sign in to."));
  }
}
