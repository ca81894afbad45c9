package dev.stageinspector.ui.kit;

import dev.stageinspector.aws.sso.SignIns;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * How a user whose sign-in has lapsed gets back in.
 *
 * @param signIns tells of a sign-in, also of one in a terminal
 * @param dialog goes with the user through a sign-in for a profile, and does something after it
 * @param said is told what the user should know of it
 */
public record SignInContext(
    SignIns signIns, BiConsumer<String, Runnable> dialog, Consumer<String> said) {

  /** Where nothing needs a sign-in. */
  public static final SignInContext NONE =
      new SignInContext(new NoSignIns(), (_, _) -> {}, _ -> {});
}
