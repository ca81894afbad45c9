package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.Banner;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is to be said above an answer: that it is demo data, what to be careful about. */
public final class BannerLines {

  private final Function<ProfileChoice, List<String>> cautions;
  private final Predicate<String> dismissed;
  private final ProfileWords words;
  private final Banner.Line demoData;

  /**
   * @param cautions what should be known of the way that a profile's calls go
   * @param dismissed tells which warnings the user doesn't want to see again
   * @param chooseProfile brings the user to the profiles
   */
  public BannerLines(
      Function<ProfileChoice, List<String>> cautions,
      Predicate<String> dismissed,
      ProfileWords words,
      Runnable chooseProfile) {
    this.cautions = cautions;
    this.dismissed = dismissed;
    this.words = words;
    demoData =
        new Banner.Line(
            Glyph.INFO,
            List.of(
                "This is demo data. For a real stage, choose a profile and paste the stage's ARN."),
            Optional.of(Controls.button("banner-profile", "Choose a profile", chooseProfile)));
  }

  /** The lines for what is asked with a profile, whatever it is. */
  public List<Banner.Line> of(ProfileChoice profile) {
    return lines(profile instanceof ProfileChoice.Demo, cautions.apply(profile).stream());
  }

  /**
   * The lines for a state of the window. An answer's header and a failure say themselves that they
   * are the demo account's.
   *
   * @param next what would be asked next; of another account is said before it is asked
   */
  public List<Banner.Line> of(CallState<StageQuery, Answer> lookup, Optional<StageQuery> next) {
    Optional<ProfileChoice> asked = lookup.asked().map(StageQuery::profile);
    Stream<String> careful = asked.map(cautions).stream().flatMap(List::stream);
    Stream<String> mismatch =
        lookup
            .asked()
            .or(() -> next)
            .flatMap(query -> words.mismatch(query.arn(), query.profile()))
            .stream();
    List<Banner.Line> lines = lines(false, Stream.concat(mismatch, careful));
    return Stream.concat(
            lookup
                .visible()
                .filter(answer -> answer.query().isSaved())
                .map(BannerLines::snapshot)
                .stream(),
            lines.stream())
        .toList();
  }

  private static Banner.Line snapshot(Answer answer) {
    return new Banner.Line(
        Glyph.FILE,
        List.of(
            "Snapshot of "
                + Times.local(answer.time())
                + ": read-only. It shows what was loaded then and doesn't call AWS."),
        Optional.empty());
  }

  private List<Banner.Line> lines(boolean demo, Stream<String> careful) {
    List<String> warnings = careful.filter(dismissed.negate()).toList();
    return Stream.concat(
            demo ? Stream.of(demoData) : Stream.empty(),
            warnings.isEmpty() ? Stream.empty() : Stream.of(Banner.Line.warning(warnings)))
        .toList();
  }
}
