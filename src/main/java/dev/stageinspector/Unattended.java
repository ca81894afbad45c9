package dev.stageinspector;

import dev.stageinspector.aws.profiles.Prompts;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.Optional;

/**
 * Calls that are made while nobody may be at the computer: what they would have to ask the user for
 * is missing. A dialog in front of somebody else's work would take the keyboard away.
 */
final class Unattended {

  private static final ScopedValue<Boolean> NOW = ScopedValue.newInstance();

  private Unattended() {}

  /** The same prompts, which give nothing to such a call. */
  static Prompts except(Prompts prompts) {
    return question -> NOW.isBound() ? Optional.empty() : prompts.mfaCode(question);
  }

  /** The same source of answers for such calls. */
  static Ivs of(Ivs ivs) {
    return request -> ask(ivs, request);
  }

  private static Answer ask(Ivs ivs, Request request) throws LookupException, InterruptedException {
    try {
      return ScopedValue.where(NOW, true).call(() -> ivs.ask(request));
    } catch (LookupException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("nothing else is thrown", e);
    }
  }
}
