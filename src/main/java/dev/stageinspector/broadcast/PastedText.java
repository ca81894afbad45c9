package dev.stageinspector.broadcast;

import dev.stageinspector.broadcast.TokenReading.Remark;
import dev.stageinspector.broadcast.TokenReading.Weight;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.Stage.Endpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the token in what somebody pasted, or says what it is instead. */
final class PastedText {

  /** Reading stays quick up to here; encoders' settings are far shorter. */
  private static final int LONGEST = 1_000_000;

  private static final String UNSEEN = "[\\p{Cf}\\p{Zs}\\s]";

  private static final String OF_AUTHORITY = "[^\\s\"'/?#<>]";

  /**
   * The beginning of a URL; what is in it beside scheme and host may be secret. A token ends the
   * host: a field of one line takes the line break between them away.
   */
  private static final Pattern URL =
      Pattern.compile(
          "(?i)\\b(https?|wss?|rtmps?|srt)://(?:"
              + OF_AUTHORITY
              + "*@)?+((?:(?!(?-i:ey[JA]))"
              + OF_AUTHORITY
              + ")*+)");

  /** A server as people write it; what is written otherwise may be a piece of a token. */
  private static final Pattern SURELY_A_SERVER =
      Pattern.compile("[a-z]++://[^A-Z.]{0,63}(?:\\.[^A-Z.]{0,63}){0,20}+");

  private static final Pattern BEARER = Pattern.compile("(?i)bearer[" + UNSEEN + ":\"']++ey");

  /** Where an encoder puts the word itself. */
  private static final Pattern BEARER_IN_ENCODER =
      Pattern.compile(
          "(?i)(?:bearer_token|auth-token|(?<![A-Z])-authorization)[\\s:=\"'\\\\]*+bearer\\b");

  /** A token that lost its beginning: its claims stand whole in the middle. */
  private static final Pattern WITHOUT_BEGINNING =
      Pattern.compile("[A-Za-z0-9_-]++\\.(eyJ[A-Za-z0-9_-]++)(?:\\..*+)?");

  private static final String THE_SERVER = "The server in this setting";

  private final String text;

  PastedText(String pasted) {
    this.text = pasted.replaceAll("^" + UNSEEN + "++|(?<!" + UNSEEN + ")" + UNSEEN + "++$", "");
  }

  TokenReading reading(Stage stage, Instant now) {
    if (text.isEmpty()) {
      return new TokenReading.Nothing();
    }
    if (text.length() > LONGEST) {
      return new TokenReading.NotAToken("The pasted text is too long to check.");
    }
    List<FoundToken> tokens = FoundToken.in(text);
    if (tokens.isEmpty()) {
      return new TokenReading.NotAToken(whatElse());
    }
    if (tokens.size() > 1) {
      return new TokenReading.NotAToken(
          "There are " + tokens.size() + " tokens in this text. Check one at a time.");
    }
    return reading(tokens.getFirst(), stage, now);
  }

  private TokenReading reading(FoundToken found, Stage stage, Instant now) {
    Optional<String> flaw = found.flaw();
    if (flaw.isPresent()) {
      return new TokenReading.NotAToken(flaw.get());
    }
    TokenReading reading = new TokenReader(stage, now).read(found.token());
    return reading instanceof TokenReading.Token(var facts, var remarks)
        ? new TokenReading.Token(
            facts, Stream.concat(around(found.damage(), stage).stream(), remarks.stream()).toList())
        : reading;
  }

  private List<Remark> around(List<String> damage, Stage stage) {
    List<Remark> remarks = new ArrayList<>();
    damage.forEach(words -> remarks.add(wrong(words)));
    if (BEARER_IN_ENCODER.matcher(text).find()) {
      remarks.add(
          wrong(
              "“Bearer” is part of the token in this setting. The encoder adds the word itself:"
                  + " remove it."));
    } else if (BEARER.matcher(text).find()) {
      remarks.add(
          unusual(
              "“Bearer” comes before the token. It belongs in the Authorization header; leave it"
                  + " out of an encoder's token field."));
    }
    servers().forEach(server -> server(server, stage).ifPresent(remarks::add));
    return remarks;
  }

  private List<String> servers() {
    return URL.matcher(text)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT) + "://" + found.group(2))
        .distinct()
        .toList();
  }

  private static Optional<Remark> server(String server, Stage stage) {
    String scheme = server.substring(0, server.indexOf(':'));
    String bare = server.replaceAll("/$", "");
    if (bare.equalsIgnoreCase(Setup.GLOBAL_WHIP)) {
      return Optional.of(good(THE_SERVER + " is the right one for encoders."));
    }
    if (isOwn(stage, bare)) {
      return Optional.of(
          unusual(
              THE_SERVER
                  + " is the stage's own WHIP endpoint. AWS tells broadcasters"
                  + " to use "
                  + Setup.GLOBAL_WHIP
                  + "."));
    }
    if (scheme.startsWith("rtmp")) {
      return Optional.of(
          wrong(
              strange(server)
                  + " is an RTMP server, which needs a stream key, not a participant token."));
    }
    if (scheme.startsWith("ws")) {
      return Optional.of(
          wrong("The URL in this setting is an events endpoint; encoders can't publish there."));
    }
    return Optional.of(
        wrong(strange(server) + " is not the WHIP server " + Setup.GLOBAL_WHIP + "."));
  }

  private static String strange(String server) {
    return SURELY_A_SERVER.matcher(server).matches()
        ? THE_SERVER + ", " + server + ","
        : THE_SERVER;
  }

  private static boolean isOwn(Stage stage, String server) {
    return stage
        .endpoint(Endpoint.WHIP)
        .filter(url -> url.replaceAll("(://[^/]*).*", "$1").equalsIgnoreCase(server))
        .isPresent();
  }

  private String whatElse() {
    String word =
        text.replaceAll("(?i)^bearer[\\s:]*+", "")
            .replaceAll("^[\"'“<]++", "")
            .replaceAll("(?<![\"'”>,;])[\"'”>,;]++$", "");
    if (word.isEmpty()) {
      return "This is only the word “Bearer”, without a token.";
    }
    if (word.startsWith("sk_")) {
      return "This is a channel's stream key (IVS Low-Latency Streaming), not a participant token."
          + " It doesn't work for a stage.";
    }
    // A stream key of an ingest configuration is rt_, digits, region, id and more (service model).
    if (word.startsWith("rt_")) {
      return "This looks like the stream key of an ingest configuration. Use it with the RTMPS"
          + " server; WHIP needs a participant token.";
    }
    if (word.matches("live_[0-9]+_.*")) {
      return "This looks like a Twitch stream key, not a participant token.";
    }
    if (word.matches("(?:AKIA|ASIA)[A-Z2-7]{16}")) {
      return "This is an AWS access key ID, not a participant token. Never enter it into an"
          + " encoder.";
    }
    if (word.startsWith("arn:")) {
      return "This is an ARN, not a participant token. CreateParticipantToken creates a token.";
    }
    Matcher rest = WITHOUT_BEGINNING.matcher(word);
    if (rest.matches() && Jwt.object(rest.group(1)).isPresent()) {
      return "The beginning of this token is missing. Copy the whole token again.";
    }
    if (word.matches("[A-Za-z0-9_=#!-]{40,}") && word.contains("#")) {
      return "This looks like a token for a chat room (IVS Chat), not a participant token.";
    }
    if (!servers().isEmpty()) {
      return onlyServers();
    }
    if (word.contains("{") || word.contains("bearer_token") || word.contains("-authorization")) {
      return "There is no participant token in these settings.";
    }
    return "This is not a participant token: those start with “ey” and have three parts, separated"
        + " by dots.";
  }

  private String onlyServers() {
    return "This is " + kind(servers().getFirst()) + ". It contains no participant token.";
  }

  private static String kind(String server) {
    if (server.startsWith("rtmp")) {
      return "the URL of an RTMP server";
    }
    if (server.startsWith("ws")) {
      return "the URL of an events endpoint";
    }
    return server.equalsIgnoreCase(Setup.GLOBAL_WHIP) ? "the WHIP server for encoders" : "a URL";
  }

  private static Remark good(String words) {
    return new Remark(Weight.GOOD, words);
  }

  private static Remark unusual(String words) {
    return new Remark(Weight.UNUSUAL, words);
  }

  private static Remark wrong(String words) {
    return new Remark(Weight.WRONG, words);
  }
}
