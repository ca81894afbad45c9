package dev.stageinspector;

import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.cli.TerminalPrompts;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.platform.Environment;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntBiFunction;

/** Makes calls without a window, and says on standard error what should be known about them. */
final class TerminalCalls {

  private final Environment environment;
  private final Command.Calls calls;
  private final Profiles profiles;
  private final PrintStream err;

  TerminalCalls(Environment environment, Command.Calls calls, Profiles profiles, PrintStream err) {
    this.environment = environment;
    this.calls = calls;
    this.profiles = profiles;
    this.err = err;
  }

  /** Says what should be known before anything is asked. */
  void begin(InitialProfile taken) {
    profiles.problems().forEach(this::say);
    taken.sentence().ifPresent(this::say);
  }

  /**
   * Says what should be known before and after the calls of some work.
   *
   * @param work gives the exit status
   */
  int run(InitialProfile taken, ToIntBiFunction<Wiring, ProfileWords> work) {
    try (Wiring wiring =
        new Wiring(
            environment,
            () -> profiles,
            new TerminalPrompts(System.in, err),
            calls.endpoint(),
            new CallBudget(calls.perSecond()),
            CompletableFuture.completedFuture(true))) {
      List<String> cautions = wiring.access().cautions(taken.choice());
      cautions.forEach(this::say);
      int status = work.applyAsInt(wiring, new ProfileWords(() -> profiles, wiring.facts()));
      wiring.access().cautions(taken.choice()).stream()
          .filter(later -> !cautions.contains(later))
          .forEach(this::say);
      return status;
    }
  }

  private void say(Object sentence) {
    Terminal.say(sentence, err);
  }
}
