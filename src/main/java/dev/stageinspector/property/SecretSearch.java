package dev.stageinspector.property;

import dev.stageinspector.platform.Unwrapped;
import dev.stageinspector.platform.Unwrapped.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A search for secrets in one reading of a text. */
final class SecretSearch {

  /** The beginning of an object in JSON, in base64, and what may follow of a signed token. */
  private static final Pattern TOKEN = Pattern.compile("e(?:y[JA]|w[og0])[A-Za-z0-9_+/=-]{5}");

  private static final Pattern REST_OF_TOKEN = Pattern.compile("[A-Za-z0-9_+/=.-]*+");

  private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*[\"\\\\}'A-Za-z_].*|\\{\\s*");

  /** Of an ingest configuration (rt_), a channel (sk_), and another service (live_). */
  private static final Pattern STREAM_KEY = Pattern.compile("(?:sk|rt|live)_");

  private static final Pattern REST_OF_STREAM_KEY =
      Pattern.compile("(?=[\\w-]{0,40}[0-9A-Z])[\\w-]{8,}+");

  /** IAM has a list of these prefixes. */
  private static final Pattern ACCESS_KEY_ID = Pattern.compile("AKIA|ASIA|ABIA");

  private static final Pattern REST_OF_ACCESS_KEY_ID = Pattern.compile("[A-Z0-9]{12,}+");

  /** Of temporary credentials, and of IAM Identity Center. */
  private static final Pattern SESSION_TOKEN = Pattern.compile("IQoJ|Fwo[GD]|FQoG|AQoD");

  private static final Pattern REST_OF_SESSION_TOKEN = Pattern.compile("[A-Za-z0-9+/_=-]{24,}+");

  private static final Pattern IDENTITY_TOKEN = Pattern.compile("ao[ar]A{3}");

  private static final Pattern REST_OF_IDENTITY_TOKEN = Pattern.compile("[A-Za-z0-9+/_=:-]{16,}+");

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN[A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END[A-Z ]*PRIVATE KEY-----|\\z)");

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

  /**
   * How many characters may be read in what was encoded, for each character of the text and in any
   * case. What there is no effort left for goes as if it were a secret.
   */
  private static final long MOST_EFFORT = 16;

  private static final long LEAST_EFFORT = 200_000;

  private final Unwrapped view;
  private final String text;
  private final int[] breaks;
  private final int layers;
  private final AtomicLong effort;
  private final List<Range> ranges = new ArrayList<>();

  SecretSearch(Unwrapped view) {
    this(view, MOST_LAYERS, new AtomicLong(LEAST_EFFORT + MOST_EFFORT * view.text().length()));
  }

  private SecretSearch(Unwrapped view, int layers, AtomicLong effort) {
    this.view = view;
    this.text = view.text();
    this.breaks = view.breaks().stream().toArray();
    this.layers = layers;
    this.effort = effort;
  }

  /** Where there are secrets; they may overlap. */
  List<Range> ranges() {
    tokens();
    words(STREAM_KEY, REST_OF_STREAM_KEY);
    words(ACCESS_KEY_ID, REST_OF_ACCESS_KEY_ID);
    words(SESSION_TOKEN, REST_OF_SESSION_TOKEN);
    words(IDENTITY_TOKEN, REST_OF_IDENTITY_TOKEN);
    PRIVATE_KEY.matcher(text).results().forEach(key -> add(key.start(), key.end()));
    SecretNames.CALLED_SECRET
        .matcher(text)
        .results()
        .forEach(named -> add(named.start(1), named.end(1)));
    SIGNATURE.matcher(text).results().forEach(named -> add(named.start(1), named.end(1)));
    secretKeys();
    if (layers > 0) {
      BASE64.matcher(text).results().forEach(run -> inside(run.start(), run.end()));
    }
    return ranges;
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

  /**
   * Where it isn't the rest of a word; a line that ended doesn't join words. Its rest is read only
   * there: who reads on wherever it might begin reads one long word again for each of its letters.
   */
  private void words(Pattern beginning, Pattern restOfIt) {
    Matcher found = beginning.matcher(text);
    Matcher rest = restOfIt.matcher(text);
    for (int from = 0; found.find(from); ) {
      from = found.start() + 1;
      if (isStart(found.start()) && rest.region(found.end(), text.length()).lookingAt()) {
        from = rest.end();
        add(found.start(), from);
      }
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
          ranges.add(new Range(start, end));
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
        if (effort.addAndGet(-decoded.length()) < 0) {
          ranges.add(new Range(start, end));
          return;
        }
        BitSet found = new BitSet();
        new SecretSearch(reading, layers - 1, effort)
            .ranges()
            .forEach(range -> reading.mark(range, found));
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(found.nextClearBit(at))) {
          int last = from + (found.nextClearBit(at) * 4 + 2) / 3;
          ranges.add(new Range(from + at * 4 / 3, last >= end - 2 ? end : last));
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
    int[] lines = Arrays.copyOfRange(breaks, firstBreak(start + 1), firstBreak(greedy));
    int end = greedy;
    if (lines.length > 0) {
      int last = lines[lines.length - 1];
      boolean goesOn = view.breaks().nextSetBit(last + 1) == greedy || greedy == text.length();
      if (!goesOn && !isWrapped(lines) && WORD.matcher(text.substring(last, greedy)).matches()) {
        end = last;
      }
    }
    ranges.add(new Range(start, end));
  }

  /** Which of the breaks is the first one that isn't before this place. */
  private int firstBreak(int at) {
    int found = Arrays.binarySearch(breaks, at);
    return found < 0 ? -found - 1 : found;
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
