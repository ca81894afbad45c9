package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.Banner;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is to be said above an answer: that it is demo data, what to be careful about. */
public final class BannerLines {

  private final Function<ProfileChoice, List<String>> cautions;
  private final ProfileWords words;
  private final Banner.Line demoData;

  /**
   * @param cautions what should be known of the way that a profile's calls go
   * @param chooseProfile brings the user to the profiles
   */
  public BannerLines(
      Function<ProfileChoice, List<String>> cautions, ProfileWords words, Runnable chooseProfile) {
    this.cautions = cautions;
    this.words = words;
    demoData =
        new Banner.Line(
            Glyph.INFO,
            "This is demo data. For a real stage, choose a profile and paste the stage's ARN.",
            Optional.of(Controls.button("choose-profile", "Choose a profile", chooseProfile)));
  }

  /** The lines for what is asked with a profile, whatever it is. */
  public List<Banner.Line> of(ProfileChoice profile) {
    return lines(profile instanceof ProfileChoice.Demo, cautions.apply(profile).stream());
  }

  /**
   * The lines for a state of the window.
   *
   * @param next what would be asked next; of another account is said before it is asked
   */
  public List<Banner.Line> of(CallState<StageQuery, Answer> lookup, Optional<StageQuery> next) {
    Optional<ProfileChoice> asked = lookup.asked().map(StageQuery::profile);
    Optional<ProfileChoice> shown = lookup.visible().map(there -> there.query().profile());
    boolean demo =
        Stream.of(asked, shown)
            .flatMap(Optional::stream)
            .anyMatch(ProfileChoice.Demo.class::isInstance);
    Stream<String> careful = asked.map(cautions).stream().flatMap(List::stream);
    Stream<String> mismatch =
        lookup
            .asked()
            .or(() -> next)
            .flatMap(query -> words.mismatch(query.arn(), query.profile()))
            .stream();
    return lines(demo, Stream.concat(careful, mismatch));
  }

  private List<Banner.Line> lines(boolean demo, Stream<String> careful) {
    return Stream.concat(
            demo ? Stream.of(demoData) : Stream.empty(),
            careful.map(sentence -> new Banner.Line(Glyph.WARNING, sentence)))
        .toList();
  }
}
