package dev.stageinspector.broadcast;

import dev.stageinspector.broadcast.TokenReading.Weight;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds whether a token is for a stage, and what it allows there.
 *
 * @param address what a wrong endpoint means: AWS may have put another one into a token of its own
 */
record StageRemarks(Property claims, Stage stage, Weight address, Remarks remarks) {

  void add() {
    ofStage();
    capabilities();
    endpoint("whip_url", Endpoint.WHIP, "WHIP endpoint");
    endpoint("events_url", Endpoint.EVENTS, "events endpoint");
  }

  private void ofStage() {
    Optional<String> resource = text("resource");
    Optional<String> topic = text("topic");
    resource.or(() -> topic).ifPresent(named -> remarks.fact("Stage", named));
    if (resource.isEmpty() && topic.isEmpty()) {
      remarks.wrong("It names no stage.");
    } else if (resource.filter(named -> !named.equals(stage.arn())).isPresent()) {
      remarks.wrong("It is for another stage: " + resource.get() + ".");
    } else if (topic.filter(named -> !named.equals(stage.id())).isPresent()) {
      remarks.wrong("It is for another stage: its topic is " + topic.get() + ".");
    } else {
      remarks.good("It is for this stage.");
    }
  }

  private void capabilities() {
    List<String> all = Stream.of("PUBLISH", "SUBSCRIBE").filter(this::allows).toList();
    remarks.fact("Capabilities", all.isEmpty() ? "none" : String.join(", ", all));
    if (all.contains("PUBLISH")) {
      remarks.good("It allows publishing.");
    } else {
      remarks.wrong("It doesn't allow publishing: the PUBLISH capability is missing.");
    }
  }

  private void endpoint(String claim, Endpoint kind, String name) {
    Optional<String> own = stage.endpoint(kind);
    claims
        .textAt(claim)
        .ifPresent(url -> {
          remarks.fact(claim, url);
          if (own.filter(url::equals).isEmpty()) {
            remarks.add(
                address,
                "Its "
                    + claim
                    + " is not this stage's "
                    + name
                    + own.map(right -> ", " + right).orElse(", which the response lacks")
                    + ". They must match exactly.");
          }
        });
  }

  private boolean allows(String capability) {
    return claims
        .at("capabilities.allow_" + capability.toLowerCase(Locale.ROOT))
        .filter(claim -> claim.value().equals(new Value.Flag(true)))
        .isPresent();
  }

  private Optional<String> text(String claim) {
    return claims.textAt(claim).filter(text -> !text.isEmpty());
  }
}
