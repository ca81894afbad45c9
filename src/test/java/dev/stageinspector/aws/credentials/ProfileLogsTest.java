package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.FakeAws.Answer;
import dev.stageinspector.aws.Home;
import dev.stageinspector.aws.Identities;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.sso.BrowserOpener;
import dev.stageinspector.aws.sso.LoginFile;
import dev.stageinspector.aws.sso.ProfileSignIns;
import dev.stageinspector.platform.QuietLoggers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * No secret on the way to credentials is in a log, even when everything is logged, nor in a
 * failure. Each begins with "PLANTED", but for those that have a form.
 */
class ProfileLogsTest {

  private static final String MFA_CODE = "739182";
  private static final Logger ROOT = Logger.getLogger("");

  /** Those that tell a secret when they are opened, found by opening all. */
  private static final List<Logger> LEAKING =
      List.of(
          Logger.getLogger(
              "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner"),
          Logger.getLogger("software.amazon.awssdk.protocols.json.JsonContent"),
          Logger.getLogger("software.amazon.awssdk.request"),
          Logger.getLogger("software.amazon.awssdk.retries.internal.DefaultStandardRetryStrategy"),
          Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection"),
          Logger.getLogger("com.sun.net.httpserver"),
          Logger.getLogger("java.lang.ProcessBuilder"));

  @TempDir private Path folder;
  private final Level level = Objects.requireNonNull(ROOT.getLevel());
  private final Eavesdropper eavesdropper = new Eavesdropper();
  private final List<String> failures = new ArrayList<>();
  private FakeAws aws;
  private Home home;

  @BeforeEach
  void plant() throws IOException {
    aws = new FakeAws();
    home =
        new Home(folder, aws)
            .with("AWS_CONTAINER_CREDENTIALS_FULL_URI", aws.uri() + "/creds")
            .with("AWS_CONTAINER_AUTHORIZATION_TOKEN", "PLANTED-container-token")
            .asking(_ -> Optional.of(MFA_CODE))
            .config(
                """
                [profile keys]
                aws_access_key_id = AKIAPLANTED
                aws_secret_access_key = PLANTED-secret-key
                [profile session]
                aws_access_key_id = AKIAPLANTED
                aws_secret_access_key = PLANTED-secret-key
                aws_session_token = PLANTED-session-token
                [profile mfa]
                role_arn = arn:aws:iam::111122223333:role/R
                source_profile = keys
                mfa_serial = arn:aws:iam::111122223333:mfa/ann
                [profile mfa-of-session]
                role_arn = arn:aws:iam::111122223333:role/R
                source_profile = session
                mfa_serial = arn:aws:iam::111122223333:mfa/ann
                external_id = PLANTED-external-id
                [profile container]
                role_arn = arn:aws:iam::111122223333:role/R
                credential_source = EcsContainer
                [profile web]
                role_arn = arn:aws:iam::111122223333:role/R
                web_identity_token_file = ~/.aws/token
                [profile process]
                credential_process = sh -c "echo '{\\"Version\\":1,\\"AccessKeyId\\":\\"AKIAPLANTED\\",\\"SecretAccessKey\\":\\"PLANTED-process\\"}'; echo PLANTED-error >&2" PLANTED-argument
                [profile garbage]
                credential_process = echo PLANTED-argument
                [profile sso]
                sso_session = corp
                sso_account_id = 444455556666
                sso_role_name = Support
                [profile login]
                login_session = me
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                """);
    home.write("token", "PLANTED-web-token");
    ROOT.setLevel(Level.ALL);
    ROOT.addHandler(eavesdropper);
    Logger.getLogger("software.amazon.awssdk").setLevel(Level.ALL);
    LEAKING.forEach(logger -> logger.setLevel(Level.ALL));
  }

  @AfterEach
  void logAsBefore() {
    QuietLoggers.silence();
    ROOT.removeHandler(eavesdropper);
    ROOT.setLevel(level);
    aws.close();
  }

  @Test
  void noSecretIsLoggedWhenTheLoggersAreShutNorToldByAFailure() throws Exception {
    QuietLoggers.silence();

    goEveryWay();

    assertThat(eavesdropper.heard).as("something is logged").isNotEmpty();
    assertThat(leaking()).isEmpty();
    assertThat(failures).hasSizeGreaterThan(30).noneMatch(this::tells);
  }

  /** Should the SDK or the JDK rename one, this is where it is found. */
  @Test
  void theLoggersThatAreShutAreThoseThatLeak() throws Exception {
    goEveryWay();

    assertThat(leaking())
        .containsExactlyInAnyOrderElementsOf(LEAKING.stream().map(Logger::getName).toList());
  }

  private void goEveryWay() throws Exception {
    for (UnaryOperator<Answer> answers : answers()) {
      home.write(
          "sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json",
          """
          {"accessToken": "PLANTED-sso-old", "expiresAt": "2001-01-01T00:00:00Z",
           "refreshToken": "PLANTED-refresh-old", "clientId": "id",
           "clientSecret": "PLANTED-client-secret-old",
           "registrationExpiresAt": "2999-01-01T00:00:00Z"}
          """);
      home.write(
          "login/cache/" + LoginFile.path(home.environment(), "me").getFileName(),
          "{\"accessToken\": {\"accessKeyId\": \"AKIAPLANTED\", \"secretAccessKey\": PLANTED");
      aws.always(call -> answers.apply(planted(aws.usual(call))));
      for (String profile :
          List.of(
              "keys",
              "mfa",
              "mfa-of-session",
              "container",
              "web",
              "process",
              "garbage",
              "sso",
              "login")) {
        attempt(() -> home.resolve(profile));
      }
      attempt(() -> signIns().withCode("sso", _ -> {}));
      attempt(() -> signIns().withBrowser("sso", _ -> {}));
      identify();
    }
  }

  /** All is well; AWS says no, fails, or is somebody else who repeats what they heard. */
  private static List<UnaryOperator<Answer>> answers() {
    return List.of(
        answer -> answer,
        answer -> new Answer(403, ""),
        answer -> new Answer(500, ""),
        answer -> new Answer(200, "PLANTED-" + answer.body()),
        answer -> new Answer(200, answer.body().replaceAll("[0-9]{5,}|[TZ0-9:-]{20}", "PLANTED")),
        answer -> new Answer(400, "{\"PLANTED\": PLANTED"),
        answer -> new Answer(200, ""));
  }

  /** The secrets of the usual answers, which are too plain to be looked for. */
  private static Answer planted(Answer answer) {
    return new Answer(
        answer.status(),
        answer
            .body()
            .replace(">secret<", ">PLANTED-sts-secret<")
            .replace(">token<", ">PLANTED-sts-token<")
            .replace("\"secret\"", "\"PLANTED-portal-secret\"")
            .replace("\"token\"", "\"PLANTED-portal-token\"")
            .replace("access-2", "PLANTED-access-new")
            .replace("refresh-2", "PLANTED-refresh-new")
            .replace("client-secret", "PLANTED-client-secret-new")
            .replace("device-1", "PLANTED-device-code"));
  }

  private void identify() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Identities<String> identities =
        new Identities<>(home.clients(), CompletableFuture.completedFuture(true));
    identities.onChange(done::countDown);
    int before = aws.calls("GetCallerIdentity").size();
    identities.ask(
        "x",
        AwsBasicCredentials.create("AKIAPLANTED", "PLANTED-secret-key"),
        ProfileScope.of(home.profiles(), home.profiles().require("keys")));
    while (aws.calls("GetCallerIdentity").size() == before) {
      Thread.onSpinWait();
    }
  }

  private ProfileSignIns signIns() {
    BrowserOpener browser = page -> Thread.ofVirtual().start(() -> confirm(page));
    return new ProfileSignIns(
        home.environment(), home::profiles, home.clients(), browser, _ -> {}, home.clock());
  }

  private static void confirm(URI page) {
    String query = page.getRawQuery();
    String back = decoded(query.replaceAll(".*redirect_uri=([^&]*).*", "$1"));
    String state = query.replaceAll(".*state=([^&]*).*", "$1");
    try {
      HttpURLConnection visit =
          (HttpURLConnection)
              URI.create(back + "?code=PLANTED-authorization-code&state=" + state)
                  .toURL()
                  .openConnection();
      visit.getResponseCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private interface Step {
    void take() throws AccessException, InterruptedException;
  }

  private void attempt(Step step) throws InterruptedException {
    try {
      step.take();
    } catch (AccessException e) {
      failures.add(e + " " + e.reason() + " " + e.reason().sentence());
    }
  }

  private List<String> leaking() {
    return eavesdropper.heard.stream()
        .filter(said -> tells(said.text()))
        .map(Said::logger)
        .distinct()
        .toList();
  }

  private boolean tells(String text) {
    boolean code = Pattern.compile("(?<![0-9])" + MFA_CODE + "(?![0-9])").matcher(text).find();
    return code
        || text.contains("PLANTED")
        || text.contains("Signature=")
        || aws.calls("CreateToken").stream()
            .map(call -> call.get("codeVerifier"))
            .anyMatch(verifier -> !verifier.isEmpty() && text.contains(verifier));
  }

  private record Said(String logger, String text) {}

  /** Keeps all that is said, with exceptions and their causes. */
  private static final class Eavesdropper extends Handler {
    private final Queue<Said> heard = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord entry) {
      StringWriter text = new StringWriter();
      text.append(entry.getMessage()).append(Arrays.toString(entry.getParameters()));
      if (entry.getThrown() != null) {
        entry.getThrown().printStackTrace(new PrintWriter(text));
      }
      heard.add(new Said(String.valueOf(entry.getLoggerName()), text.toString()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
