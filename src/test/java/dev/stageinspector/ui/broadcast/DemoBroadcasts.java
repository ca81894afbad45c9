package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.http.ApiHttpClient;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.broadcast.check.ConnectionCheck;
import dev.stageinspector.broadcast.check.Targets;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.demo.DemoWhip;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** The demo account, over real connections on loopback. */
final class DemoBroadcasts implements AutoCloseable {

  /** Where a file is saved; none is Cancel. */
  Optional<Path> saveTo = Optional.empty();

  private final DemoEndpoint endpoint;
  private final DemoWhip whip;
  private final ProxyRules proxies;
  private final Trust trust;
  private final AwsIvs ivs;

  DemoBroadcasts(Path home) throws IOException {
    endpoint = DemoEndpoint.start(0);
    whip = DemoWhip.start();
    Environment environment = new Environment(Map.of(), home, Environment.OperatingSystem.LINUX);
    proxies = ProxyRules.of(environment);
    trust = new Trust(environment, Optional.empty());
    ivs =
        new AwsIvs(
            _ ->
                new Access(
                    AwsBasicCredentials.create(
                        DemoAccount.ACCESS_KEY_ID, DemoAccount.SECRET_ACCESS_KEY),
                    Optional.of(endpoint.uri()),
                    new ApiHttpClient(proxies, trust, ApiHttpClient.TimeLimits.USUAL),
                    Optional.empty()),
            AwsIvs.Limits.DEFAULT,
            new CallBudget(1000));
  }

  BroadcastContext context() {
    return new BroadcastContext(
        ivs,
        ivs,
        answer -> Targets.standIns(answer.tree(), whip.global(), whip.own(), whip.events()),
        _ -> new ConnectionCheck(proxies, trust, Duration.ofSeconds(5)),
        _ -> saveTo);
  }

  /** What the account answers about one of its stages. */
  Answer answer(String name) throws LookupException, InterruptedException {
    String arn =
        DemoAccount.STAGES.stream()
            .filter(sample -> sample.name().equals(name))
            .findFirst()
            .orElseThrow()
            .arn();
    StageArn parsed = ((ArnReading.Understood) StageArn.parse(arn)).arn();
    return ivs.ask(Request.getStage(new StageQuery(parsed, new ProfileChoice.Demo())));
  }

  @Override
  public void close() {
    ivs.close();
    whip.close();
    endpoint.close();
  }
}
