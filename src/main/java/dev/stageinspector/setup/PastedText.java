package dev.stageinspector.setup;

import dev.stageinspector.property.Property;
import dev.stageinspector.setup.TokenReading.Finding;
import dev.stageinspector.setup.TokenReading.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the token in what somebody pasted, or says what it is instead. */
final class PastedText {

  private static final String UNSEEN = "[\\p{Cf}\\p{Zs}\\s]";
  private static final String PART = "[A-Za-z0-9_-]";

  /** A JWT, or what is left of one; its first part is an object in JSON, which starts so. */
  private static final Pattern TOKEN =
      Pattern.compile("ey[JA]" + PART + "+=*(?:\\." + PART + "*=*){0,4}");

  /** The beginning of a URL; what is in it beside scheme and host may be secret. */
  private static final Pattern URL =
      Pattern.compile("(?i)\\b(https?|wss?|rtmps?|srt)://([^\\s\"'/?#<>]*)");

  private static final Pattern BEARER = Pattern.compile("(?i)bearer[\\s:\"']+ey");

  /** Nothing but the signs of a token, and more than one word. */
  private static final Pattern BROKEN_TOKEN =
      Pattern.compile("(?i)(?:bearer[\\s:]+)?+[A-Z0-9_.-]+(?:" + UNSEEN + "+[A-Z0-9_.-]+)+");

  private static final String STRANGE_SERVER = "The server in this setting, ";

  private final String text;

  PastedText(String pasted) {
    this.text = pasted.replaceAll("^" + UNSEEN + "+|" + UNSEEN + "+$", "");
  }

  TokenReading reading(Property answer, Instant now) {
    if (text.isEmpty()) {
      return new TokenReading.Nothing();
    }
    Optional<String> whole = token(text, 2);
    Optional<String> broken = whole.isPresent() ? Optional.empty() : token(joined(), 2);
    Optional<String> token = whole.or(() -> broken).or(() -> token(text, 1));
    if (token.isEmpty()) {
      return new TokenReading.NotAToken(whatElse());
    }
    TokenReading reading = new TokenReader(answer, now).read(token.get());
    return reading instanceof TokenReading.Token(var facts, var findings)
        ? new TokenReading.Token(
            facts,
            Stream.concat(around(broken.isPresent(), answer).stream(), findings.stream()).toList())
        : reading;
  }

  private String joined() {
    return text.replaceAll(UNSEEN, "");
  }

  private static Optional<String> token(String text, int dots) {
    return TOKEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(found -> found.chars().filter(c -> c == '.').count() >= dots)
        .findFirst();
  }

  private List<Finding> around(boolean broken, Property answer) {
    List<Finding> findings = new ArrayList<>();
    if (broken || BROKEN_TOKEN.matcher(text).matches()) {
      findings.add(
          wrong("There are blanks or line ends inside the token: they must be taken out."));
    }
    if (BEARER.matcher(text).find()) {
      findings.add(
          unusual(
              "“Bearer” stands before the token. It belongs into the header Authorization; in an"
                  + " encoder's token field it must be left out."));
    }
    servers().forEach(server -> server(server, answer).ifPresent(findings::add));
    return findings;
  }

  private List<String> servers() {
    return URL.matcher(text)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT) + "://" + withoutUser(found.group(2)))
        .distinct()
        .toList();
  }

  private static String withoutUser(String authority) {
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  private static Optional<Finding> server(String server, Property answer) {
    String scheme = server.substring(0, server.indexOf(':'));
    String bare = server.replaceAll("/$", "");
    if (bare.equalsIgnoreCase(Setup.GLOBAL_WHIP)) {
      return Optional.of(good("The server in this setting is the one for encoders."));
    }
    if (is(answer, "whip", bare)) {
      return Optional.of(
          unusual(
              "The server in this setting is the stage's own WHIP endpoint. AWS tells broadcasters"
                  + " to enter "
                  + Setup.GLOBAL_WHIP
                  + "."));
    }
    if (scheme.startsWith("rtmp")) {
      return Optional.of(
          wrong(
              STRANGE_SERVER
                  + server
                  + ", speaks RTMP, which needs a stream key and not a participant token."));
    }
    if (scheme.startsWith("ws")) {
      return Optional.of(
          wrong("An address of events is in this setting; no encoder publishes there."));
    }
    return Optional.of(
        wrong(STRANGE_SERVER + server + ", is not the WHIP server " + Setup.GLOBAL_WHIP + "."));
  }

  private static boolean is(Property answer, String kind, String server) {
    return answer
        .textAt("stage.endpoints." + kind)
        .filter(url -> url.replaceAll("(://[^/]*).*", "$1").equalsIgnoreCase(server))
        .isPresent();
  }

  private String whatElse() {
    String word = text.replaceAll("(?i)^bearer[\\s:]*", "").replaceAll("^[\"'“<]+|[\"'”>,;]+$", "");
    if (word.isEmpty()) {
      return "The word Bearer alone is no token.";
    }
    if (word.startsWith("sk_")) {
      return "This is a stream key of a channel (IVS Low-Latency Streaming), not a participant"
          + " token. A stage does not take it.";
    }
    // A stream key of an ingest configuration is rt_, digits, region, id and more (service model).
    if (word.startsWith("rt_")) {
      return "This looks like the stream key of an ingest configuration. It goes with the RTMPS"
          + " server; WHIP needs a participant token.";
    }
    if (word.matches("live_[0-9]+_.*")) {
      return "This looks like a stream key of Twitch, not a participant token.";
    }
    if (word.matches("(?:AKIA|ASIA)[A-Z2-7]{16}")) {
      return "This is an AWS access key id, not a participant token. It does not belong into an"
          + " encoder.";
    }
    if (word.startsWith("arn:")) {
      return "This is an ARN, not a participant token. A token is made with CreateParticipantToken.";
    }
    if (!servers().isEmpty()) {
      return onlyServers();
    }
    if (word.contains("{") || word.contains("bearer_token") || word.contains("-authorization")) {
      return "There is no participant token in this setting.";
    }
    return "This is not a participant token: a token has three parts with a dot between, and starts"
        + " with “ey”.";
  }

  private String onlyServers() {
    return "This is " + kind(servers().getFirst()) + ". There is no participant token in it.";
  }

  private static String kind(String server) {
    if (server.startsWith("rtmp")) {
      return "the address of an RTMP server";
    }
    if (server.startsWith("ws")) {
      return "the address of an events endpoint";
    }
    return server.equalsIgnoreCase(Setup.GLOBAL_WHIP) ? "the WHIP server for encoders" : "a URL";
  }

  private static Finding good(String words) {
    return new Finding(Weight.GOOD, words);
  }

  private static Finding unusual(String words) {
    return new Finding(Weight.UNUSUAL, words);
  }

  private static Finding wrong(String words) {
    return new Finding(Weight.WRONG, words);
  }
}
