package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.snapshot.HeldAnswers;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ticket.About;
import dev.stageinspector.ticket.FailedLookup;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.Banner;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.lookup.BannerLines;
import dev.stageinspector.ui.lookup.LookupBar;
import dev.stageinspector.ui.lookup.RetryMenu;
import dev.stageinspector.ui.lookup.StartPane;
import dev.stageinspector.ui.sessions.SessionsPage;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One open stage: its address, its look-up, and the answer or why there is none. */
final class StagePane extends TabContent {

  private final WindowContext context;
  private final PersistentState persistent;
  private final LookupChoices choices;
  private final ClipboardWriter clip;
  private final SignInContext signIns;
  private final Finder finder;
  private final Consumer<Path> snapshots;
  private Runnable changed = () -> {};
  private final TabLookup lookup;

  private final LookupBar bar;
  private final Banner banner = new Banner(this::dismiss);
  private final BannerLines bannerLines;
  private final FailureView failure;
  private final RetryMenu retryWith;
  private final AnswerPane answer;
  private final TabWatch watch;
  private final TabNews news;
  private final StagePages pages;

  /** Looks for a stage by its name or ID. */
  interface Finder {

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

  /**
   * @param status shows a sentence for a short while
   * @param signIns how a user whose sign-in has lapsed gets back in
   * @param finder finds a stage whose ARN is not known
   * @param snapshots opens the snapshot in a file
   */
  StagePane(
      WindowContext context,
      ProfileWords words,
      PersistentState persistent,
      LookupChoices choices,
      Consumer<String> status,
      SignInContext signIns,
      Finder finder,
      Consumer<Path> snapshots) {
    this.finder = finder;
    this.snapshots = snapshots;
    this.context = context;
    this.persistent = persistent;
    this.choices = choices;
    news = new TabNews(this, status, context.watch().desktop());
    clip = new ClipboardWriter(news::say);
    this.signIns = signIns;
    lookup = new TabLookup(context.ivs(), signIns, choices::name, this::answered);
    bar = new LookupBar(new BarActions(), this::suggestions, words);
    retryWith = new RetryMenu(this::profilesOffered, words, this::retry);
    bannerLines =
        new BannerLines(context.cautions(), persistent::isDismissed, words, bar::focusProfile);
    failure = FailureView.ofPage(clip, this::refresh, lookup::signIn, retryWith);
    watch =
        new TabWatch(
            context.watch(),
            lookup.holding(context.watch().ivs()),
            signIns,
            persistent,
            clip,
            this::answer,
            new WatchedInTab());
    answer =
        new AnswerPane(
            clip,
            words,
            new AnswerActions(),
            lookup.holding(context.background()),
            () -> new SessionsPage(lookup.holding(context.ivs()), context.cost(), signIns, clip),
            this::setupPane,
            persistent.settings().view(),
            watch.controls());
    pages = new StagePages(this::startPane, answer, this::listPane, bar::focusArn);
    arrange();
    wire();
    watch.controls().show();
    offerProfiles();
    draw(lookup.now());
  }

  @Override
  void onChange(Runnable listener) {
    changed = listener;
  }

  /** Tells when another profile is chosen. */
  void onProfile(Runnable listener) {
    bar.onProfile(listener);
  }

  /** How far the look-up is. */
  ReadOnlyObjectProperty<CallState<StageQuery, Answer>> state() {
    return lookup.state();
  }

  /** Tells once when the next look-up has an outcome: why it failed, or nothing. */
  void onOutcome(Consumer<Optional<Failure>> then) {
    lookup.onOutcome(then);
  }

  @Override
  Optional<Answer> answer() {
    return lookup.now().visible().filter(_ -> pages.list().isEmpty());
  }

  @Override
  Optional<Answers> answers() {
    return pages
        .list()
        .map(RegionListPane::answers)
        .orElseGet(() -> answer().flatMap(_ -> answer.answers()));
  }

  @Override
  Optional<About> about() {
    Optional<FailedLookup> failed = failed();
    Optional<Matter> matter = answer().flatMap(_ -> answer.matter());
    return matter.<About>map(known -> failed.map(known::with).orElse(known)).or(() -> failed);
  }

  @Override
  boolean hasFailed() {
    return failed().isPresent();
  }

  /** The failure that is in sight; the list of a region takes its place. */
  private Optional<FailedLookup> failed() {
    CallState<StageQuery, Answer> now = lookup.now();
    return now.asked()
        .filter(_ -> pages.list().isEmpty())
        .flatMap(asked -> now.failure().map(why -> new FailedLookup(asked, why)));
  }

  /** Every answer about its stage, for a snapshot. */
  HeldAnswers held() {
    return lookup.held();
  }

  @Override
  TabLabel label() {
    return pages.list().map(_ -> TabLabel.LIST).orElseGet(lookup::label);
  }

  @Override
  boolean isEmpty() {
    return pages.list().isEmpty() && lookup.now() instanceof CallState.Idle;
  }

  @Override
  Optional<OpenTab> kept() {
    return lookup.kept();
  }

  @Override
  String errorCode() {
    return bar.errorCode().orElse("");
  }

  @Override
  ProfileChoice profile() {
    return bar.profile();
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  void inspect(StageQuery query) {
    if (Controls.isInside(focusOwner(), failure)) {
      bar.focusArn();
    }
    pages.list(false);
    watch.lookedUp(lookup.now().asked(), query);
    lookup.ask(query);
  }

  private void inspect(Property listed, ProfileChoice profile) {
    if (StageArn.parse(Table.cell(listed, "arn")) instanceof ArnReading.Understood understood) {
      inspect(new StageQuery(understood.arn(), profile));
    }
  }

  /**
   * Lists the stages of the region in the ARN field, else of the profile's, in the answer's place.
   */
  void listStages() {
    pages.list(true);
    draw(lookup.now());
    ProfileChoice profile = bar.profile();
    Optional<String> region =
        bar.stage().map(StageArn::region).or(() -> context.facts().region(profile));
    inList(list -> list.list(profile, region));
    factsChanged();
  }

  private void closeList() {
    pages.list(false);
    draw(lookup.now());
  }

  private @Nullable Node focusOwner() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  /** Chooses a profile, without asking. */
  void choose(ProfileChoice profile) {
    bar.set(profile);
  }

  /** Takes a recent stage and looks it up with the profile used then. */
  void choose(Visit visit) {
    bar.choose(visit);
    bar.focusArn();
  }

  /** Fills in what is likely to be asked next, without asking. */
  void prepare(ProfileChoice profile, Optional<String> text) {
    text.ifPresent(bar::setArn);
    bar.set(profile);
  }

  /** Asks again, for the stage and profile that are chosen now. */
  @Override
  void refresh() {
    pages
        .list()
        .ifPresentOrElse(
            list -> list.refresh(bar.profile()),
            () ->
                lookup.now().asked().map(asked -> chosen().orElse(asked)).ifPresent(this::inspect));
  }

  @Override
  boolean escape() {
    if (bar.isSuggesting()) {
      return false;
    }
    Optional<RegionListPane> list = pages.list();
    if (list.isPresent()) {
      if (!list.get().escape()) {
        closeList();
      }
      return true;
    }
    return cancel() || answer.escape();
  }

  /** Brings the keyboard to what is in sight, or else to the ARN. */
  @Override
  void focusFirst() {
    if (answer().isPresent()) {
      answer.focusFirst();
    } else {
      bar.focusArn();
    }
  }

  @Override
  void focusStart() {
    focusArn();
  }

  /** Watches the stage in sight, or stops that. */
  void toggleWatch() {
    watch.toggle();
  }

  @Override
  boolean hasNews() {
    return news.areUnseen();
  }

  @Override
  void lookedAt() {
    news.seen();
  }

  /** Brings the keyboard to the ARN. */
  void focusArn() {
    bar.focusArn();
  }

  @Override
  void inAnswer(Consumer<AnswerPane> action) {
    if (answer().isPresent()) {
      action.accept(answer);
    }
  }

  /** Does something with the list, if it is in sight. */
  void inList(Consumer<RegionListPane> action) {
    pages.list().ifPresent(action);
  }

  @Override
  void inPage(Consumer<Page> action) {
    inList(list -> action.accept(list.page()));
    inAnswer(shown -> action.accept(shown.page()));
  }

  @Override
  void profilesChanged() {
    offerProfiles();
    factsChanged();
  }

  @Override
  void factsChanged() {
    banner.show(lines(lookup.now()));
    answer.header().factsChanged();
    markOther();
    changed.run();
  }

  @Override
  void historyChanged() {
    pages.start().ifPresent(start -> start.show(persistent.history(), context.samples()));
  }

  @Override
  boolean defect(Throwable thrown) {
    return lookup.defect(thrown);
  }

  @Override
  void close() {
    watch.stop();
    lookup.close();
    pages.close();
    answer.forget();
  }

  private boolean cancel() {
    boolean was = lookup.cancel();
    if (was) {
      clip.say("Canceled");
    }
    return was;
  }

  private Optional<StageQuery> chosen() {
    return bar.stage().map(arn -> new StageQuery(arn, bar.profile()));
  }

  /** What is shown and what is chosen can differ: then the answer is marked as another's. */
  private void markOther() {
    Optional<StageQuery> asked = lookup.now().asked();
    failure.mark(
        asked
            .filter(query -> !isChosen(query))
            .map(query -> "Asked with " + Drawn.line(query.profile().described())));
    inList(list -> list.mark(bar.profile()));
    answer.mark(answer().map(Answer::query).filter(shown -> !isChosen(shown)).isPresent());
  }

  private boolean isChosen(StageQuery query) {
    return chosen().equals(Optional.of(query));
  }

  private void dismiss(List<String> warnings) {
    persistent.dismiss(warnings);
    banner.show(lines(lookup.now()));
    // The button that had the keyboard is gone.
    focusFirst();
  }

  private List<Banner.Line> lines(CallState<StageQuery, Answer> now) {
    return pages
        .list()
        .map(list -> bannerLines.of(list.profile()))
        .orElseGet(() -> bannerLines.of(now, chosen()));
  }

  private List<Visit> suggestions(String text) {
    return choices.stages(text, bar.profile());
  }

  private void offerProfiles() {
    List<ProfileChoice> offered = profilesOffered();
    bar.offer(offered);
    pages.start().ifPresent(start -> start.show(offered));
  }

  private List<ProfileChoice> profilesOffered() {
    return choices.profiles(bar.stage());
  }

  /** Asks for the same stage again with another profile. */
  private void retry(ProfileChoice profile) {
    lookup.with(profile).ifPresent(this::inspect);
  }

  private StartPane startPane() {
    StartPane made = new StartPane(new RecentStages(persistent, clip, bar, this::choose));
    made.show(persistent.history(), context.samples());
    made.show(profilesOffered());
    return made;
  }

  private RegionListPane listPane() {
    return new RegionListPane(
        Operation.LIST_STAGES, context.ivs(), signIns, clip, this::inspect, this::closeList);
  }

  private SetupPane setupPane() {
    return new SetupPane(
        context.setup().with(lookup.holding(context.setup().ivs())),
        clip,
        new SecretClipboard(clip::say, SecretClipboard.KEPT),
        signIns);
  }

  /** The bar shows what is looked up, also when a sign-in has it looked up again. */
  private void follow(CallState<StageQuery, Answer> now) {
    if (now instanceof CallState.Running(StageQuery query, _, _)) {
      bar.set(query);
    }
  }

  /** Only a new answer is news: what is drawn can also be the one before a canceled look-up. */
  private void answered(Answer found) {
    watch.seen(found);
    persistent.visited(found);
  }

  private void draw(CallState<StageQuery, Answer> now) {
    pages.show(now);
    bar.show(now);
    banner.show(lines(now));
    markOther();
    failure.show(now.failure().filter(_ -> pages.list().isEmpty()));
    retryWith.show(now.failure(), now.asked().map(StageQuery::profile));
    changed.run();
  }

  private void arrange() {
    // Where room is scarce, only the answer gives way: nothing else moves or loses a line.
    List.of(bar, banner, failure).forEach(part -> part.setMinHeight(USE_PREF_SIZE));
    getChildren().addAll(bar, banner, failure, pages);
  }

  private void wire() {
    lookup
        .state()
        .addListener((_, _, now) -> {
          follow(now);
          draw(now);
        });
    bar.onStage(_ -> {
      lookup.forgetFailureExceptOf(chosen());
      profilesChanged();
    });
    bar.onProfile(() -> {
      // Who only looks at the profiles loses no failure; a sign-in for another profile ends
      // nothing.
      if (!(lookup.now() instanceof CallState.Failed)) {
        lookup.forgetFailureExceptOf(chosen());
      }
      factsChanged();
    });
  }

  /** Looks for a stage by its name or ID, with the profile that is chosen. */
  void find(Recognized.Named stage) {
    bar.setArn(stage.text());
    find(stage, bar.profile());
  }

  private void find(Recognized.Named stage, ProfileChoice profile) {
    finder.find(
        stage,
        profile,
        found -> {
          lookup.soughtAs(found.arn(), stage.text());
          inspect(found);
        },
        why -> bar.missed(stage, why));
  }

  /** What the look-up bar wants done. */
  private final class BarActions implements LookupBar.Actions {
    @Override
    public void find(Recognized.Named stage, ProfileChoice profile) {
      StagePane.this.find(stage, profile);
    }

    @Override
    public void open(Path file) {
      snapshots.accept(file);
    }

    @Override
    public void inspect(StageQuery query) {
      StagePane.this.inspect(query);
    }

    @Override
    public void cancel() {
      StagePane.this.cancel();
    }
  }

  /** What the watch finds. */
  private final class WatchedInTab implements StageWatch.Listener {
    @Override
    public Optional<SessionQuery> publishers() {
      return answer().flatMap(_ -> answer.liveInSight());
    }

    @Override
    public void answered(Answer found) {
      if (lookup.isKnown(found)) {
        answer.header().confirm(found);
      } else {
        pages.watched(found);
        lookup.renew(found);
      }
    }

    @Override
    public void listed(Answers publishers) {
      answer.renew(publishers);
    }

    @Override
    public void changed(List<Entry> entries, List<Notice> notices) {
      if (!entries.isEmpty()) {
        answer.mark(
            entries.stream()
                .filter(Entry.Change.class::isInstance)
                .map(Entry.Change.class::cast)
                .toList());
        news.changed();
        changed.run();
      }
      watch.controls().show();
      answer.header().watched(watch.isOn());
      notices.forEach(notice -> news.tell(notice, watch.isSilenced(notice)));
    }
  }

  /** What the page of an answer wants done. */
  private final class AnswerActions implements AnswerPane.Actions {
    @Override
    public void refresh() {
      StagePane.this.refresh();
    }

    @Override
    public void chooseProfile() {
      bar.focusProfile();
    }

    @Override
    public void chooseView(AnswerView view) {
      persistent.chooseView(view);
    }
  }
}
