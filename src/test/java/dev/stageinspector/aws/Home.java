package dev.stageinspector.aws;

import dev.stageinspector.aws.credentials.ProfileCredentials;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.http.HttpClients;
import dev.stageinspector.aws.profiles.CredentialSource;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Prompts;
import dev.stageinspector.aws.sso.SsoTokens;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** A user's home with AWS files in it, whose calls go to a fake AWS. */
public final class Home {

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private final TestClock clock = new TestClock();
  private Prompts prompts = _ -> Optional.empty();

  /** An empty home. */
  public Home(Path folder, FakeAws aws) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".aws"));
    variables.put("AWS_ENDPOINT_URL_STS", aws.uri().toString());
    variables.put("AWS_ENDPOINT_URL_SSO", aws.uri().toString());
    variables.put("AWS_ENDPOINT_URL_SSO_OIDC", aws.uri().toString());
  }

  /** Writes a file below {@code .aws}, in its folders. */
  public Path write(String name, String text) throws IOException {
    Path file = file(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, text);
  }

  /** Writes the config file. */
  public Home config(String text) throws IOException {
    Files.writeString(folder.resolve(".aws/config"), text);
    return this;
  }

  /** Sets a variable. */
  public Home with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Leaves the services at AWS itself, unless something else says otherwise. */
  public Home withoutEndpoints() {
    variables.keySet().removeIf(name -> name.startsWith("AWS_ENDPOINT_URL"));
    return this;
  }

  /** Answers questions so. */
  public Home asking(Prompts user) {
    prompts = user;
    return this;
  }

  /** The clock of everything in this home. */
  public TestClock clock() {
    return clock;
  }

  /** What the program sees of it. */
  public Environment environment() {
    return new Environment(variables, folder, Environment.OperatingSystem.LINUX);
  }

  /** What the files say now. */
  public Profiles profiles() {
    return ProfileReader.read(ProfileFiles.of(environment()));
  }

  /** A file below {@code .aws}. */
  public Path file(String name) {
    return folder.resolve(".aws").resolve(name);
  }

  /** The clients that go to the fake AWS. */
  public AwsClients clients() {
    return new AwsClients(environment(), new HttpClients(environment()));
  }

  /** The tokens of this home. */
  public SsoTokens tokens() {
    return new SsoTokens(environment(), clients(), clock);
  }

  /** Credentials as the program gets them, which are kept from call to call. */
  public ProfileCredentials credentials() {
    return new ProfileCredentials(environment(), clients(), tokens(), prompts, clock);
  }

  /** The credentials of one profile, without what was kept before. */
  public AwsCredentials resolve(String profile) throws AccessException, InterruptedException {
    return resolve(profile, credentials());
  }

  /** The credentials of one profile, as the files have it now. */
  public AwsCredentials resolve(String profile, CredentialSource credentials)
      throws AccessException, InterruptedException {
    Profiles now = profiles();
    return credentials.resolve(now, now.require(profile));
  }
}
