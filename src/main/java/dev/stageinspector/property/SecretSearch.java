package dev.stageinspector.property;

import dev.stageinspector.property.Unwrapped.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A search for secrets in one reading of a text. */
final class SecretSearch {

  /** The beginning of an object in JSON, in base64, and what may follow of a signed token. */
  private static final Pattern TOKEN = Pattern.compile("e(?:y[JA]|w[og0])[A-Za-z0-9_+/=-]{5}");

  private static final Pattern REST_OF_TOKEN = Pattern.compile("[A-Za-z0-9_+/=.-]*+");

  private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*[\"\\\\}'A-Za-z_].*|\\{\\s*");

  /** Of an ingest configuration (rt_), a channel (sk_), and another service (live_). */
  private static final Pattern STREAM_KEY =
      Pattern.compile("(?:sk|rt|live)_(?=[\\w-]{0,40}[0-9A-Z])[\\w-]{8,}+");

  /** IAM has a list of these prefixes. */
  private static final Pattern ACCESS_KEY_ID = Pattern.compile("(?:AKIA|ASIA|ABIA)[A-Z0-9]{12,}+");

  /** Of temporary credentials, and of IAM Identity Center. */
  private static final Pattern SESSION_TOKEN =
      Pattern.compile(
          "(?:IQoJ|Fwo[GD]|FQoG|AQoD)[A-Za-z0-9+/_=-]{24,}+|ao[ar]A{3}[A-Za-z0-9+/_=:-]{16,}+");

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN[A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END[A-Z ]*PRIVATE KEY-----|\\z)");

  /** What is a secret because a text says so; the name of it stays. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:\\b(?:authorization|password|passwd|passphrase|secret|[a-z_-]{0,30}secret_?access_?key"
              + "|client_?secret|(?:aws_?|x-amz-)(?:session|security)[_-]?token|api_?key"
              + "|stream_?key)[\"'\\\\]*+\\s*+[:=]\\s*+[\"'\\\\]*+(?:(?:bearer|basic)\\s++)?+"
              + "|\\bbearer\\s++(?=\\S*[0-9]))([^\\s\"'\\\\,;&<>{}()\\[\\]|]{4,}+)");

  private static final Pattern SIGNATURE =
      Pattern.compile("(?i)\\b(?:X-Amz-)?Signature=([0-9a-f]{32,}+)");

  /** Also keys by themselves are drawn of it. */
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}+={0,2}+");

  /** Bytes that nobody encoded as a text hardly ever have it. */
  private static final Pattern WORDS = Pattern.compile("[ -~\\s]{10}");

  private static final Pattern KEY_CHARACTERS = Pattern.compile("[A-Za-z0-9+/]{40,}+");

  private static final int KEY_LENGTH = 40;

  private static final Pattern WORD = Pattern.compile("[A-Za-z][a-z]*+[.:]?");

  /** An account in a path: a place in S3 is no key. */
  private static final Pattern PATH = Pattern.compile("(?:^|.*/)[0-9]{12}/.*|(?:[^/]*/){6,}.*");

  /** Base64 of base64 of base64. */
  private static final int MOST_LAYERS = 3;

  private final Unwrapped view;
  private final String text;
  private final int layers;
  private final List<Place> places = new ArrayList<>();

  SecretSearch(Unwrapped view) {
    this(view, MOST_LAYERS);
  }

  private SecretSearch(Unwrapped view, int layers) {
    this.view = view;
    this.text = view.text();
    this.layers = layers;
  }

  /** Where there are secrets; they may overlap. */
  List<Place> places() {
    tokens();
    whole(STREAM_KEY);
    whole(ACCESS_KEY_ID);
    whole(SESSION_TOKEN);
    PRIVATE_KEY.matcher(text).results().forEach(key -> add(key.start(), key.end()));
    NAMED.matcher(text).results().forEach(named -> add(named.start(1), named.end(1)));
    SIGNATURE.matcher(text).results().forEach(named -> add(named.start(1), named.end(1)));
    secretKeys();
    if (layers > 0) {
      BASE64.matcher(text).results().forEach(run -> inside(run.start(), run.end()));
    }
    return places;
  }

  private void tokens() {
    Matcher token = TOKEN.matcher(text);
    for (int from = 0; token.find(from); ) {
      from = token.start() + 1;
      if (isObject(token.start())) {
        Matcher rest = REST_OF_TOKEN.matcher(text).region(token.end(), text.length());
        from = rest.lookingAt() ? rest.end() : token.end();
        add(token.start(), from);
      }
    }
  }

  /** Other words have these letters, too. */
  private boolean isObject(int start) {
    String beginning = text.substring(start, start + 8).replace('-', '+').replace('_', '/');
    try {
      String json = latin(Base64.getDecoder().decode(beginning));
      return json.chars()
              .allMatch(c -> c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c <= '~'))
          && JSON_OBJECT.matcher(json).matches();
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** Where it isn't the rest of a word; a line that ended doesn't join words. */
  private void whole(Pattern pattern) {
    Matcher found = pattern.matcher(text);
    for (int from = 0; found.find(from); ) {
      boolean begins = isStart(found.start());
      if (begins) {
        add(found.start(), found.end());
      }
      from = begins ? found.end() : found.start() + 1;
    }
  }

  /** Secret access keys are known only by their length and their characters. */
  private void secretKeys() {
    Matcher run = KEY_CHARACTERS.matcher(text);
    while (run.find()) {
      for (int start = run.start(); start + KEY_LENGTH <= run.end(); start++) {
        int end = start + KEY_LENGTH;
        boolean alone =
            (start == run.start() || view.breaks().get(start))
                && (end == run.end() || view.breaks().get(end));
        if (alone && looksDrawn(text.substring(start, end))) {
          places.add(new Place(start, end));
        }
      }
    }
  }

  private static boolean looksDrawn(String key) {
    return key.chars().anyMatch(Character::isDigit)
        && key.chars().anyMatch(Character::isLowerCase)
        && key.chars().anyMatch(Character::isUpperCase)
        && !PATH.matcher(key).matches();
  }

  /** Looks into a run of base64, wherever in it the encoded text begins. */
  private void inside(int start, int end) {
    for (int from = start; from < start + 4 && from + 4 <= end; from++) {
      String run = text.substring(from, end).replace('-', '+').replace('_', '/').replace("=", "");
      String whole = run.length() % 4 == 1 ? run.substring(0, run.length() - 1) : run;
      String decoded = latin(Base64.getDecoder().decode(whole));
      if (!WORDS.matcher(decoded).find()) {
        continue;
      }
      for (Unwrapped reading : Unwrapped.readings(decoded)) {
        BitSet found = new BitSet();
        new SecretSearch(reading, layers - 1).places().forEach(place -> reading.mark(place, found));
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(found.nextClearBit(at))) {
          int last = from + (found.nextClearBit(at) * 4 + 2) / 3;
          places.add(new Place(from + at * 4 / 3, last >= end - 2 ? end : last));
        }
      }
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private boolean isStart(int at) {
    return at == 0
        || view.breaks().get(at)
        || !(Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
  }

  /**
   * The first word of the line after a secret isn't a part of it, if it is nothing but a word. But
   * all that follows lines of one length belongs to them.
   */
  private void add(int start, int greedy) {
    int[] lines = view.breaks().stream().filter(at -> at > start && at < greedy).toArray();
    int end = greedy;
    if (lines.length > 0) {
      int last = lines[lines.length - 1];
      boolean goesOn = view.breaks().nextSetBit(last + 1) == greedy || greedy == text.length();
      if (!goesOn && !isWrapped(lines) && WORD.matcher(text.substring(last, greedy)).matches()) {
        end = last;
      }
    }
    places.add(new Place(start, end));
  }

  private boolean isWrapped(int[] lines) {
    int count = lines.length;
    if (count < 3) {
      return count == 2;
    }
    int[] first = lineLength(lines[count - 3], lines[count - 2]);
    int[] second = lineLength(lines[count - 2], lines[count - 1]);
    return first[0] <= second[1] && second[0] <= first[1];
  }

  /** The least and the most that a line can have had: it may have ended inside an escape. */
  private int[] lineLength(int start, int end) {
    return new int[] {view.start(end) - view.end(start) + 1, view.end(end) - view.start(start) - 1};
  }
}
