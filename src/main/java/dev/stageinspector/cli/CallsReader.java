package dev.stageinspector.cli;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import java.util.Optional;

/** Reads how to call AWS. */
record CallsReader(Arguments given) {

  Command.Calls calls() throws UsageException {
    return new Command.Calls(profile(), endpoint(), perSecond());
  }

  private Optional<ProfileChoice> profile() {
    return given.has(Option.DEMO)
        ? Optional.of(new ProfileChoice.Demo())
        : given.value(Option.PROFILE).map(ProfileChoice.Shared::new);
  }

  private Optional<EndpointChoice> endpoint() throws UsageException {
    Optional<String> url = given.value(Option.ENDPOINT_URL);
    try {
      return url.isEmpty()
          ? Optional.empty()
          : Optional.of(EndpointChoice.parse(url.get(), Option.ENDPOINT_URL.longName()));
    } catch (AccessException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private double perSecond() throws UsageException {
    Optional<String> rate = given.value(Option.CALLS_PER_SECOND);
    if (rate.isEmpty()) {
      return CallBudget.USUAL_RATE;
    }
    if (rate.get().matches("[0-9]{1,6}(\\.[0-9]{1,3})?") && Double.parseDouble(rate.get()) > 0) {
      return Double.parseDouble(rate.get());
    }
    throw new UsageException("--calls-per-second needs a number greater than 0.");
  }
}
