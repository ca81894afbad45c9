package dev.stageinspector.broadcast;

import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Visible;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a pasted text says of itself. It is read only on this computer, and best effort: AWS does
 * not promise what is inside a token, and the signature is not verified.
 */
public sealed interface TokenReading {

  /** Nothing was pasted. */
  record Nothing() implements TokenReading {}

  /**
   * No participant token is in it.
   *
   * @param what what it is instead, in a sentence or two; whatever looks like a token is cut out
   */
  record NotAToken(String what) implements TokenReading {
    public NotAToken {
      what = TokenSearch.withoutTokens(what);
    }
  }

  /**
   * A participant token.
   *
   * @param facts what it says
   * @param remarks what speaks for it and against it
   */
  record Token(List<Fact> facts, List<Remark> remarks) implements TokenReading {

    /** Whether something was found that keeps it from publishing to the stage. */
    public boolean isRefused() {
      return remarks.stream().anyMatch(remark -> remark.weight() == Weight.WRONG);
    }

    /**
     * What comes of it, in a sentence. It is never called good: only AWS knows whether the
     * signature is right, whether the key behind it still counts, and whether the participant was
     * disconnected.
     */
    public String verdict() {
      return isRefused()
          ? "This token can't be used to publish to this stage."
          : "Looks valid. Signature not verified.";
    }

    /** All of it as a text to be sent to somebody; the token itself is not in it. */
    public String text() {
      StringBuilder text = new StringBuilder(verdict()).append('\n');
      remarks.forEach(one -> text.append("- ").append(Visible.line(one.words())).append('\n'));
      text.append('\n');
      facts.forEach(one ->
          text.append(Visible.line(one.name()))
              .append(": ")
              .append(Visible.line(one.value()))
              .append('\n'));
      return text.toString();
    }
  }

  /**
   * One thing that a token says, for a reader.
   *
   * @param value the value; a time in UTC, as it goes into copies
   * @param time the time, if that is what it says
   */
  record Fact(String name, String value, Optional<Instant> time) {

    /** One that is not a time. */
    public Fact(String name, String value) {
      this(name, value, Optional.empty());
    }
  }

  /** How much a remark counts. */
  enum Weight {
    /** As it should be. */
    GOOD,
    /** Worth knowing. */
    UNUSUAL,
    /** It keeps a broadcaster from publishing. */
    WRONG
  }

  /** One remark, in a sentence; whatever looks like a token is cut out of it. */
  record Remark(Weight weight, String words) {
    public Remark {
      words = TokenSearch.withoutTokens(words);
    }
  }

  /**
   * Reads what somebody pasted: a token, or a whole encoder setting with one in it. Keeps nothing
   * of it.
   *
   * @param answer the answer of GetStage about the stage that it should be for
   */
  static TokenReading read(String pasted, Property answer, Instant now) {
    return new PastedText(pasted).reading(Stage.of(answer), now);
  }
}
