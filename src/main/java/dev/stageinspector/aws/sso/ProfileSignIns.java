package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.FileStamp;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileKind;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.platform.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The sign-ins of the profiles of the files. */
public final class ProfileSignIns implements SignIns {

  /** How often a file is looked at; somebody comes back from a terminal in that time. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Environment environment;
  private final Supplier<Profiles> profiles;
  private final AwsClients clients;
  private final BrowserOpener browser;
  private final Sleeper pause;
  private final Clock clock;

  /**
   * @param profiles what the files say now
   */
  public ProfileSignIns(
      Environment environment,
      Supplier<Profiles> profiles,
      AwsClients clients,
      BrowserOpener browser,
      Sleeper pause,
      Clock clock) {
    this.environment = environment;
    this.profiles = profiles;
    this.clients = clients;
    this.browser = browser;
    this.pause = pause;
    this.clock = clock;
  }

  @Override
  public void withBrowser(String profile, Consumer<URI> opened)
      throws AccessException, InterruptedException {
    signIn(profile).withBrowser(browser, opened);
  }

  @Override
  public void withCode(String profile, Consumer<DeviceCode> shown)
      throws AccessException, InterruptedException {
    signIn(profile).withCode(pause, shown);
  }

  @Override
  public void awaitSignIn(String profile) throws InterruptedException {
    Optional<Path> file = file(profile);
    Optional<FileStamp> before = file.flatMap(FileStamp::of);
    Optional<FileStamp> last = before;
    while (true) {
      pause.of(LOOK);
      Optional<FileStamp> now = file.flatMap(FileStamp::of);
      boolean quiet = now.equals(last);
      if (quiet && now.isPresent() && !now.equals(before)) {
        return;
      }
      last = now;
    }
  }

  /** The file that a sign-in changes; empty for a profile that no sign-in helps. */
  private Optional<Path> file(String name) {
    Optional<Profile> profile = profiles.get().find(name);
    Optional<String> login =
        profile
            .filter(one -> one.kind() == ProfileKind.LOGIN_SESSION)
            .flatMap(one -> one.get("login_session"));
    try {
      return profile.isEmpty()
          ? Optional.empty()
          : Optional.of(
              login.isPresent()
                  ? LoginFile.path(environment, login.get())
                  : TokenFile.path(environment, SsoTarget.of(profiles.get(), profile.get())));
    } catch (AccessException e) {
      return Optional.empty();
    }
  }

  private OidcSignIn signIn(String name) throws AccessException {
    Profiles now = profiles.get();
    Profile profile = now.require(name);
    return new OidcSignIn(
        environment, clients, clock, SsoTarget.of(now, profile), ProfileScope.of(now, profile));
  }
}
