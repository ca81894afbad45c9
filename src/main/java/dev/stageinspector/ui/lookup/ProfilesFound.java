package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ui.kit.Drawn;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which profiles a newcomer has, in a sentence.
 *
 * @param names what they are called
 */
public record ProfilesFound(List<String> names) {

  /** Makes a profile that signs in with IAM Identity Center; the AWS CLI has it. */
  public static final String COMMAND = "aws configure sso";

  /** More would not be read. */
  private static final int MOST = 4;

  static ProfilesFound of(List<ProfileChoice> offered) {
    return new ProfilesFound(
        offered.stream()
            .flatMap(choice ->
                switch (choice) {
                  case ProfileChoice.Demo() -> Stream.<String>empty();
                  case ProfileChoice.Environment() -> Stream.of("the environment's keys");
                  case ProfileChoice.Shared(String name) ->
                      Stream.of(Drawn.brief(Drawn.line(name)));
                })
            .toList());
  }

  boolean isNone() {
    return names.isEmpty();
  }

  String words() {
    if (names.isEmpty()) {
      return "No AWS profiles found. Create one in a terminal; it appears here at once:";
    }
    String listed = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
    return "Choose whose credentials to use. AWS profiles found: "
        + listed
        + (names.size() > MOST ? ", and " + (names.size() - MOST) + " more." : ".");
  }
}
