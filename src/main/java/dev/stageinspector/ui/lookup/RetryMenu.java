package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/**
 * Offers the other profiles where one of them may get an answer, those of the stage's account
 * first.
 */
public final class RetryMenu extends MenuButton {

  /** A longer menu is hard to use; the profile field searches all of them. */
  private static final int MOST = 10;

  private final Supplier<List<ProfileChoice>> offered;
  private final ProfileWords words;
  private final Consumer<ProfileChoice> chosen;

  /**
   * @param offered the profiles, the likeliest first
   * @param chosen asks again with a profile
   */
  public RetryMenu(
      Supplier<List<ProfileChoice>> offered, ProfileWords words, Consumer<ProfileChoice> chosen) {
    super("Retry with another profile");
    this.offered = offered;
    this.words = words;
    this.chosen = chosen;
    setId("failure-retry-with");
    setMinWidth(USE_PREF_SIZE);
    Styles.show(this, false);
  }

  /**
   * Shows what there is to try after a failure.
   *
   * @param used the profile that failed
   */
  public void show(Optional<Failure> failure, Optional<ProfileChoice> used) {
    List<ProfileChoice> others =
        failure.filter(why -> why.kind().dependsOnProfile()).isPresent()
            ? offered.get().stream()
                .filter(choice -> !(choice instanceof ProfileChoice.Demo))
                .filter(choice -> !used.equals(Optional.of(choice)))
                .limit(MOST)
                .toList()
            : List.of();
    getItems()
        .setAll(
            IntStream.range(0, others.size())
                .mapToObj(index -> item(index, others.get(index)))
                .toList());
    Styles.show(this, !others.isEmpty());
  }

  private MenuItem item(int index, ProfileChoice choice) {
    String name =
        choice instanceof ProfileChoice.Shared(String shared)
            ? Drawn.brief(Drawn.line(shared))
            : "Environment";
    return Controls.menuItem(
        "retry-with-" + index,
        name + " (" + Drawn.line(words.summary(choice)) + ")",
        () -> chosen.accept(choice));
  }
}
