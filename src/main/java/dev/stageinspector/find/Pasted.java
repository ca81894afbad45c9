package dev.stageinspector.find;

import dev.stageinspector.broadcast.TokenStage;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.Wrapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the stage in whatever somebody pasted: an ARN among other words, a link into the console,
 * JSON, an event, a participant token, a name, or an ID. It only reads the text and keeps nothing
 * of it; of a very long one it reads the beginning.
 */
public final class Pasted {

  /** Reading stays quick up to here. */
  private static final int LONGEST = 1_000_000;

  /** Looking for tokens takes longer, and nobody pastes one behind a longer text. */
  private static final int LONGEST_WITH_TOKENS = 200_000;

  /** An ARN that lost its beginning, but nothing that matters. */
  private static final Pattern WITHOUT_BEGINNING =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:_-])(?:(?:rn:)?aws:ivs:|:?(?:ivs:)?)"
              + PastedName.REGION
              + ":([0-9]{12}):stage/([A-Za-z0-9-]++)(?![_*%@…]|[/:]\\S|[\\p{L}\\p{N}\\p{M}])");

  private static final Pattern LIKE_AN_ARN =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])arn:|:ivs:|^(?:aws|ivs|rn):|:stage/");

  private static final Pattern PART_OF_TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{17}");

  private static final Pattern IN_LINK = Pattern.compile("://[^\\s\"'<>|]*+$");

  private static final int LONGEST_LINK = 4096;

  private final String text;
  private final String plain;
  private final List<TokenStage> tokens;

  private Pasted(String text) {
    this.text = text;
    plain = LinkedStage.withArnsCut(Unescaped.of(text));
    tokens = TokenStage.in(text.substring(0, Math.min(text.length(), LONGEST_WITH_TOKENS)));
  }

  /**
   * What is to be known of a text.
   *
   * @param secret whether a token is in it, whole or not: then the text must not be kept
   */
  public record Content(Recognized found, boolean secret) {}

  /** What a text says of stages; never fails. */
  public static Recognized read(String pasted) {
    return content(pasted).found();
  }

  /** The same, and whether the text may be kept. */
  public static Content content(String pasted) {
    String text = pasted.length() <= LONGEST ? pasted : pasted.substring(0, LONGEST);
    return switch (StageArn.parse(text)) {
      case ArnReading.Empty() -> new Content(new Recognized.Empty(), false);
      // Nothing else is loaded for it, which counts when the program starts.
      case ArnReading.Understood(StageArn arn, var warning)
          when Wrapping.off(text).equals(arn.toString()) ->
          new Content(new Recognized.OneStage(arn, warning, PastedForm.PLAIN), false);
      case ArnReading.Understood _, ArnReading.Wrong _ ->
          NamedFile.in(text)
              .map(file -> new Content(new Recognized.InFile(file), false))
              .orElseGet(() -> {
                Pasted read = new Pasted(text);
                return new Content(read.found(), read.isSecret());
              });
    };
  }

  private boolean isSecret() {
    return PART_OF_TOKEN.matcher(text).find() || (text.contains("ey") && !tokens.isEmpty());
  }

  private Recognized found() {
    Set<StageArn> stages = stages();
    if (stages.size() > 1) {
      return new Recognized.SeveralStages(List.copyOf(stages), form(stages.iterator().next()));
    }
    if (!stages.isEmpty()) {
      StageArn stage = stages.iterator().next();
      return StageArn.parse(stage.toString()) instanceof ArnReading.Understood(_, var warning)
          ? new Recognized.OneStage(stage, warning, form(stage))
          : new Recognized.Wrong("This text doesn't name a stage.");
    }
    return linked().or(this::inToken).or(this::brokenArn).orElseGet(this::name);
  }

  /** All stages with region, account, and ID. */
  private Set<StageArn> stages() {
    Set<StageArn> stages = new LinkedHashSet<>(StageArn.allIn(plain));
    if (stages.isEmpty()) {
      WITHOUT_BEGINNING
          .matcher(plain)
          .results()
          .forEach(arn -> stages.add(new StageArn(arn.group(1), arn.group(2), arn.group(3))));
    }
    for (LinkedStage link : LinkedStage.allIn(plain)) {
      if (link.region().isPresent() && link.account().isPresent()) {
        stages.add(new StageArn(link.region().get(), link.account().get(), link.id()));
      }
    }
    for (TokenStage token : tokens) {
      if (token instanceof TokenStage.Arn(String arn)
          && StageArn.parse(arn) instanceof ArnReading.Understood(StageArn stage, _)) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private Optional<Recognized> linked() {
    List<LinkedStage> links = LinkedStage.allIn(plain);
    if (links.size() > 1) {
      return Optional.of(
          new Recognized.Wrong(
              "There are " + links.size() + " links in this text. Paste one of them."));
    }
    return links.stream()
        .findFirst()
        .map(link -> new Recognized.Named(link.id(), link.region(), PastedForm.LINK));
  }

  /** What a token says that names no stage by its ARN, or why it says nothing. */
  private Optional<Recognized> inToken() {
    for (TokenStage token : tokens) {
      if (token instanceof TokenStage.Id(String id) && id.matches("[A-Za-z0-9-]{1,128}")) {
        return Optional.of(new Recognized.Named(id, Optional.empty(), PastedForm.TOKEN));
      }
    }
    if (!tokens.isEmpty()) {
      return Optional.of(
          new Recognized.Wrong(
              tokens.getFirst() instanceof TokenStage.Unknown(String why)
                  ? why
                  : "The stage in this participant token can't be read."));
    }
    return PART_OF_TOKEN.matcher(text).find()
        ? Optional.of(
            new Recognized.Wrong(
                "This looks like a part of a participant token. Copy the whole token again."))
        : Optional.empty();
  }

  private Optional<Recognized> brokenArn() {
    if (PastedName.isEndOfArn(text)) {
      return Optional.empty();
    }
    String arn = LIKE_AN_ARN.matcher(Wrapping.off(text)).find() ? text : plain;
    return LIKE_AN_ARN.matcher(Wrapping.off(arn)).find()
            && StageArn.parse(arn) instanceof ArnReading.Wrong(String problem)
        ? Optional.of(new Recognized.Wrong(problem))
        : Optional.empty();
  }

  private Recognized name() {
    return isJson()
        ? new Recognized.Wrong("This JSON doesn't name a stage.")
        : PastedName.read(text);
  }

  /** How it was recognized. */
  private PastedForm form(StageArn stage) {
    if (tokens.stream().anyMatch(TokenStage.Arn.class::isInstance)) {
      return PastedForm.TOKEN;
    }
    if (isJson()) {
      return plain.contains("\"detail-type\"") ? PastedForm.EVENT : PastedForm.JSON;
    }
    if (PastedName.unwrapped(text).equals(stage.toString())) {
      return PastedForm.PLAIN;
    }
    int at = plain.indexOf(stage.account() + ":stage/" + stage.id());
    String before = plain.substring(Math.max(0, at - LONGEST_LINK), Math.max(0, at));
    return at < 0 || IN_LINK.matcher(before).find() ? PastedForm.LINK : PastedForm.TEXT;
  }

  private boolean isJson() {
    String json = text.strip();
    return (json.startsWith("{") || json.startsWith("["))
        && (json.endsWith("}") || json.endsWith("]"))
        && json.contains("\"");
  }
}
