package dev.stageinspector.find;

import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what may be a stage's name or ID, perhaps with its region. */
final class PastedName {

  /** Of a stage's name (service model). */
  private static final int LONGEST_NAME = 128;

  /** A name, with a region and words around it. */
  private static final int LONGEST = 250;

  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:stage|(?:stage[ _-]?)?(?:id|name))\\s*[:=]\\s*(?=\\S)");

  /** The code of any region, also of one that is not known; a group. */
  static final String REGION = "([a-z]{2}(?:-[a-z]{1,20}){1,4}-[0-9]{1,2})";

  private static final Pattern END_OF_ARN =
      Pattern.compile("(?:(?:" + REGION + "|[0-9]{12})[:/])?:?stages?/" + "([A-Za-z0-9-]{1,128})");

  private static final Pattern STREAM_KEY =
      Pattern.compile("(?:rt_[0-9]+_|sk_[a-z]{2}-|live_[0-9]+_)[A-Za-z0-9_-]+");
  private static final Pattern ACCESS_KEY = Pattern.compile("(?:AKIA|ASIA)[A-Z2-7]{16}");

  private static final String WHAT_TO_PASTE =
      " Paste a stage's ARN, ID, or name, a link to the AWS console, or a participant token.";

  private PastedName() {}

  /** The text without what surrounds it and without the marks of a chat. */
  static String unwrapped(String text) {
    return Wrapping.off(text).replaceAll("^[*_~]{1,3}|[*_~]{1,3}$", "");
  }

  /** Whether it is the end of a stage's ARN, perhaps with a region or an account before it. */
  static boolean isEndOfArn(String text) {
    return text.length() <= LONGEST && END_OF_ARN.matcher(Wrapping.off(text)).matches();
  }

  static Recognized read(String pasted) {
    String text = Wrapping.off(pasted);
    if (text.contains("://") || text.contains("console.aws.amazon.com")) {
      return new Recognized.Wrong("This URL doesn't name a stage." + WHAT_TO_PASTE);
    }
    if (text.length() > LONGEST || text.codePoints().anyMatch(PastedName::breaksLine)) {
      return new Recognized.Wrong("This text doesn't name a stage." + WHAT_TO_PASTE);
    }
    String name = Wrapping.off(unmarked(LABEL.matcher(unmarked(text)).replaceFirst("")));
    if (STREAM_KEY.matcher(name).matches()) {
      return new Recognized.Wrong(
          "This looks like a stream key. It doesn't say which stage it belongs to.");
    }
    if (ACCESS_KEY.matcher(name).matches()) {
      return new Recognized.Wrong("This is an AWS access key ID. It doesn't name a stage.");
    }
    Matcher end = END_OF_ARN.matcher(name);
    if (end.matches()) {
      return named(end.group(2), Optional.ofNullable(end.group(1)));
    }
    return withRegion(name).orElseGet(() -> named(name, Optional.empty()));
  }

  /** A name and a region side by side. */
  private static Optional<Recognized> withRegion(String text) {
    List<String> words =
        Stream.of(text.split("[\\s\\p{Z},:/()@]+"))
            .filter(word -> !word.isEmpty() && !word.equals("in"))
            .toList();
    if (words.size() != 2) {
      return Optional.empty();
    }
    String first = words.getFirst();
    String last = words.getLast();
    if (Regions.known().contains(last)) {
      return Optional.of(named(first, Optional.of(last)));
    }
    return Regions.known().contains(first)
        ? Optional.of(named(last, Optional.of(first)))
        : Optional.empty();
  }

  private static Recognized named(String name, Optional<String> region) {
    if (name.isEmpty()) {
      return new Recognized.Empty();
    }
    return name.codePointCount(0, name.length()) > LONGEST_NAME
        ? new Recognized.Wrong("This text is too long for a stage's name." + WHAT_TO_PASTE)
        : new Recognized.Named(name, region, PastedForm.PLAIN);
  }

  /** Without the marks of bold and struck text; those of italics may belong to a name. */
  private static String unmarked(String text) {
    return text.replaceAll("^[*~]{1,3}|[*~]{1,3}$", "");
  }

  private static boolean breaksLine(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
