package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What isn't a reason by itself but bears on one. */
record AlsoSaid(ViewerAndPublisher pair) {

  Stream<Finding> findings() {
    return Stream.of(redundantPair(), tokenExchanged()).flatMap(Optional::stream);
  }

  private Optional<Finding> redundantPair() {
    SubscriptionTarget target = pair.target();
    if (target.pairs().isEmpty()) {
      return Optional.empty();
    }
    Request configurations = Request.attachedIngestConfigurations(pair.known().stage());
    List<Evidence> evidence = new ArrayList<>(target.who().fields("redundantIngest"));
    target.virtual().stream()
        .filter(_ -> pair.known().has(configurations))
        .sorted()
        .forEach(id -> evidence.add(Evidence.field(configurations, id, "participantId", id)));
    String names =
        target.virtual().stream().sorted().map(Visible::shown).collect(Collectors.joining(", "));
    String sentence =
        target.who().name()
            + " publishes with a redundant pair of encoders; viewers subscribe to "
            + (target.hasRemotes()
                ? "participant " + names + " instead of either of them."
                : "a third participant, which isn't known.");
    return Optional.of(
        new Finding(
            Code.REDUNDANT_PAIR,
            target.hasRemotes() ? Level.CERTAIN : Level.LIKELY,
            sentence,
            evidence,
            "",
            List.of(),
            List.of()));
  }

  private Optional<Finding> tokenExchanged() {
    return Stream.of(
            change(pair.publisher(), "PUBLISH", "publishing"),
            change(pair.viewer(), "SUBSCRIBE", "subscribing"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Finding> change(Someone one, String capability, String doing) {
    return Capabilities.changes(one, capability, pair.until()).reversed().stream()
        .findFirst()
        .map(event ->
            Finding.certain(
                Code.TOKEN_EXCHANGED,
                one.name()
                    + " exchanged the token"
                    + ErrorWords.time(event)
                    + (Capabilities.allows(event, capability)
                        ? ": until then it didn't allow "
                        : ": the new one doesn't allow ")
                    + doing
                    + ".",
                one.evidence(Stream.of(event))));
  }
}
