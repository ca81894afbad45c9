package dev.stageinspector.broadcast;

import dev.stageinspector.ivs.Stage;
import java.util.List;
import java.util.Optional;

/** Finds what a self-signed token lacks. All of its documented claims are mandatory. */
record SelfSignedRemarks(Jwt token, Stage stage, Remarks remarks) {

  /** Beside what is read of any token. */
  private static final List<String> MANDATORY =
      List.of("iat", "jti", "resource", "topic", "events_url", "whip_url", "version");

  void add() {
    List<String> missing =
        MANDATORY.stream().filter(claim -> token.claims().at(claim).isEmpty()).toList();
    if (!missing.isEmpty()) {
      remarks.wrong("A self-signed token also needs " + String.join(", ", missing) + ".");
    }
    if (token.claims().at("version").isPresent()
        && !token.claims().textAt("version").equals(Optional.of("1.0"))) {
      remarks.wrong("Its version must be the text “1.0”.");
    }
    publicKey(token.header().textAt("kid").orElse(""));
  }

  private void publicKey(String kid) {
    String home = stage.arn().replaceFirst(":stage/.*", ":public-key/");
    if (!kid.matches("arn:aws:ivs:[^:]+:[^:]+:public-key/.+")) {
      remarks.wrong("Its header needs a kid: the ARN of the public key that was imported to AWS.");
    } else if (!kid.startsWith(home)) {
      remarks.wrong("Its public key is not in the stage's region and account: " + kid + ".");
    }
  }
}
