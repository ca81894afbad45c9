package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import java.util.List;
import java.util.Optional;

/** What can be looked up next, and with whose credentials, by what is known from before. */
final class LookupChoices {

  private final WindowContext context;
  private final PersistentState persistent;

  LookupChoices(WindowContext context, PersistentState persistent) {
    this.context = context;
    this.persistent = persistent;
  }

  /** The recent stages that a text may mean; while there are none, the demo account's samples. */
  List<Visit> stages(String text, ProfileChoice profile) {
    List<Visit> recent = persistent.history().search(text);
    return recent.isEmpty() && profile instanceof ProfileChoice.Demo
        ? samples().search(text)
        : recent;
  }

  /** What a stage can be compared with; the open ones first. */
  List<StageQuery> comparable(StageQuery compared, List<StageQuery> open) {
    return CompareDialog.candidates(compared, open, persistent.history(), context.samples());
  }

  /** The profiles; those that were used with the stage's account come first. */
  List<ProfileChoice> profiles(Optional<StageArn> stage) {
    return ProfileChoices.ordered(
        context.profiles().get(), persistent.history(), stage, context.facts().hasEnvironment());
  }

  /** Whose credentials a stage is asked for with where nobody chose. */
  ProfileChoice live(StageArn stage) {
    return ProfileChoices.live(
        context.profiles().get(), persistent.history(), stage, context.facts().hasEnvironment());
  }

  /** The profile that was used last, for what begins in a snapshot. */
  ProfileChoice usual() {
    return persistent
        .history()
        .lastProfile()
        .map(ProfileChoices::of)
        .orElseGet(ProfileChoice.Demo::new);
  }

  /** The name by which a stage was known before, also the demo account's; empty if it wasn't. */
  String name(StageArn stage) {
    String recent = persistent.history().name(stage.toString());
    return recent.isEmpty() ? samples().name(stage.toString()) : recent;
  }

  private History samples() {
    return new History(context.samples());
  }
}
