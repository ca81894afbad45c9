package dev.stageinspector.ui.kit;

import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.Reason;
import dev.stageinspector.aws.sso.DeviceCode;
import dev.stageinspector.aws.sso.SignIns;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Where there is nothing to sign in to. */
public final class NoSignIns implements SignIns {

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
