package dev.stageinspector.ui;

import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import java.util.function.Consumer;

/** Looks for a stage whose ARN is not known, by its name or ID. */
interface StageFinder {

  /**
   * Looks for it.
   *
   * @param found takes the stage that is meant
   * @param missed takes why it isn't clear which one is meant, and what to do
   */
  void find(
      Recognized.Named stage,
      ProfileChoice profile,
      Consumer<StageQuery> found,
      Consumer<String> missed);
}
