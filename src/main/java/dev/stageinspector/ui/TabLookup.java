package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.snapshot.HeldAnswers;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.lookup.StageLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The look-up of a tab, and every answer about its stage. */
final class TabLookup {

  private final HeldAnswers held = new HeldAnswers();
  private final PendingCall<StageQuery, Answer> call;
  private final Function<StageArn, String> names;

  /** The names by which stages were looked for in this tab. */
  private final Map<StageArn, String> typed = new HashMap<>();

  /**
   * @param names the name by which a stage is known without a look-up, from the history or the demo
   *     account; empty if it isn't
   * @param answered is told each new answer
   */
  TabLookup(
      Ivs ivs, SignInContext signIns, Function<StageArn, String> names, Consumer<Answer> answered) {
    this.names = names;
    call = new PendingCall<>(new StageLookup(held.of(ivs)), signIns, answered);
  }

  /** How far it is. */
  ReadOnlyObjectProperty<CallState<StageQuery, Answer>> state() {
    return call.state();
  }

  /** How far it is now. */
  CallState<StageQuery, Answer> now() {
    return call.state().get();
  }

  /** Tells once when the next one has an outcome: why it failed, or nothing. */
  void onOutcome(Consumer<Optional<Failure>> then) {
    call.onOutcome(then);
  }

  /** Every answer about the stage, for a snapshot. */
  HeldAnswers held() {
    return held;
  }

  /** The same answers as from there, which are kept for a snapshot. */
  Ivs holding(Ivs ivs) {
    return held.of(ivs);
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  void ask(StageQuery query) {
    held.keepOnly(query);
    call.ask(query);
  }

  /** The user has looked for a stage by this text, which can be its ID as well as its name. */
  void soughtAs(StageArn stage, String text) {
    if (!text.equalsIgnoreCase(stage.id())) {
      typed.put(stage, text);
    }
  }

  /** Goes with the user through the sign-in that is missing. */
  void signIn() {
    call.signIn();
  }

  /** Whether the answer in sight says the same. */
  boolean isKnown(Answer again) {
    return now() instanceof CallState.Found(_, Answer shown) && shown.body().equals(again.body());
  }

  /** Takes an answer to what was asked last that came in another way. */
  void renew(Answer found) {
    call.renew(found.query(), found);
  }

  /** Ends the one under way; tells whether there was one. */
  boolean cancel() {
    return call.cancel();
  }

  /** A failure is about what was asked: it goes when something else is chosen. */
  void forgetFailureExceptOf(Optional<StageQuery> chosen) {
    if (now().failure().isPresent() && !now().asked().equals(chosen)) {
      call.dismiss();
    }
  }

  /** Shows a fault of the program itself; tells whether it can be shown here. */
  boolean defect(Throwable thrown) {
    return call.defect(thrown);
  }

  /** What a tab says of it. */
  TabLabel label() {
    return TabLabel.of(now(), this::name);
  }

  /** The stage that was asked for last, as it is kept for another start. */
  Optional<OpenTab> kept() {
    return now()
        .asked()
        .map(query ->
            new OpenTab(
                query.arn().toString(),
                TabLabel.name(query.arn(), now().visible(), this::name),
                ProfileChoices.kept(query.profile())));
  }

  /** What a stage is called as long as there is no answer about it. */
  private String name(StageArn stage) {
    return typed.getOrDefault(stage, names.apply(stage));
  }

  /** The same stage with another profile. */
  Optional<StageQuery> with(ProfileChoice profile) {
    return now().asked().map(asked -> new StageQuery(asked.arn(), profile));
  }

  /** Ends what is under way, and drops the answers. */
  void close() {
    call.clear();
    held.clear();
  }
}
