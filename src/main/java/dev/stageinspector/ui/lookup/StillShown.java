package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.Drawn;
import java.util.Optional;

/**
 * An answer that is still in sight though something else is chosen.
 *
 * @param words which one it is, in a few words
 * @param whole the same with everything that there is to say of it
 */
public record StillShown(String words, String whole) {

  /** Says which answer is shown, where it is not the one to this stage and this profile. */
  public static Optional<StillShown> of(
      Answer shown, Optional<StageArn> stage, ProfileChoice profile) {
    StageQuery query = shown.query();
    boolean otherStage = !stage.equals(Optional.of(query.arn()));
    boolean otherProfile = !profile.equals(query.profile());
    if (!otherStage && !otherProfile) {
      return Optional.empty();
    }
    String who = Drawn.brief(ProfileChooser.words(query.profile()));
    String what = "stage " + Drawn.brief(title(shown));
    String words =
        otherStage ? otherProfile ? what + " with " + who : what : "the response for " + who;
    return Optional.of(
        new StillShown(
            "Still showing " + words,
            "Shown below: "
                + query.arn()
                + ", looked up with "
                + who
                + ". Press Inspect to look up the stage and profile chosen above."));
  }

  private static String title(Answer shown) {
    String name = Stage.of(shown.tree()).name();
    return name.isEmpty() ? shown.query().arn().id() : Drawn.line(name);
  }
}
