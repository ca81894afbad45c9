package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ui.kit.Drawn;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose credentials a newcomer can choose, in a few words.
 *
 * @param names what the profiles are called
 * @param environment whether there are credentials in the environment variables; they are no
 *     profile
 */
public record ProfilesFound(List<String> names, boolean environment) {

  /** Makes a profile that signs in with IAM Identity Center; the AWS CLI has it. */
  public static final String COMMAND = "aws configure sso";

  /** More would not be read. */
  private static final int MOST = 4;

  static ProfilesFound of(List<ProfileChoice> offered) {
    return new ProfilesFound(
        offered.stream()
            .flatMap(choice ->
                switch (choice) {
                  case ProfileChoice.Demo(), ProfileChoice.Environment(), ProfileChoice.Saved _ ->
                      Stream.<String>empty();
                  case ProfileChoice.Shared(String name) ->
                      Stream.of(Drawn.brief(Drawn.line(name)));
                })
            .toList(),
        offered.stream().anyMatch(ProfileChoice.Environment.class::isInstance));
  }

  boolean isNone() {
    return names.isEmpty() && !environment;
  }

  String words() {
    if (isNone()) {
      return "No AWS profiles found. Create one in a terminal; it appears here at once:";
    }
    return "Choose whose credentials to use."
        + (names.isEmpty() ? "" : " AWS profiles found: " + listed() + ".")
        + (environment ? " The environment variables contain credentials." : "");
  }

  private String listed() {
    return String.join(", ", names.subList(0, Math.min(MOST, names.size())))
        + (names.size() > MOST ? ", and " + (names.size() - MOST) + " more" : "");
  }
}
