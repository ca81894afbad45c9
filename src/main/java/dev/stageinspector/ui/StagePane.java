package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.find.Found;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Times;
import dev.stageinspector.snapshot.HeldAnswers;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.store.History;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.store.Visit;
import dev.stageinspector.store.WatchChoices;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.answer.WatchControls;
import dev.stageinspector.ui.answer.WatchPanel;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.Banner;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.lookup.BannerLines;
import dev.stageinspector.ui.lookup.LookupBar;
import dev.stageinspector.ui.lookup.RetryMenu;
import dev.stageinspector.ui.lookup.StageLookup;
import dev.stageinspector.ui.lookup.StartPane;
import dev.stageinspector.ui.sessions.SessionsPage;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.Interval;
import dev.stageinspector.watch.Notice;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One open stage: its address, its look-up, and the answer or why there is none. */
final class StagePane extends TabContent {

  private final WindowContext context;
  private final PersistentState persistent;
  private final ClipboardWriter clip;
  private final SignInContext signIns;
  private final Finder finder;
  private final Consumer<Path> snapshots;
  private final HeldAnswers held = new HeldAnswers();
  private Runnable changed = () -> {};
  private final PendingCall<StageQuery, Answer> lookup;

  private final LookupBar bar;
  private final Banner banner = new Banner(this::dismiss);
  private final BannerLines bannerLines;
  private final FailureView failure;
  private final RetryMenu retryWith;
  private final StartPane start;
  private final Label waiting = Controls.label("", "waiting");
  private final AnswerPane answer;
  private final StageWatch watch;
  private final WatchControls watchControls;

  /** Whether what is drawn is what the watch has found. */
  private boolean renewing;

  /** Whether something has changed while the tab was out of sight. */
  private boolean news;

  private final RegionListPane stages;
  private final StackPane content = new StackPane();

  /** Whether the stages of a region are in sight in the answer's place. */
  private boolean listing;

  /** Looks for a stage by its name or ID, and gives it when it is found. */
  interface Finder {
    void find(Found.Named stage, ProfileChoice profile, Consumer<StageQuery> found);
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
      Consumer<String> status,
      SignInContext signIns,
      Finder finder,
      Consumer<Path> snapshots) {
    this.finder = finder;
    this.snapshots = snapshots;
    this.context = context;
    this.persistent = persistent;
    clip = new ClipboardWriter(sentence -> status.accept(said(sentence)));
    this.signIns = signIns;
    lookup = new PendingCall<>(new StageLookup(held.of(context.ivs())), signIns, this::answered);
    bar = new LookupBar(new BarActions(), this::suggestions, words);
    start = new StartPane(new RecentStages(persistent, clip, bar, this::choose));
    retryWith = new RetryMenu(this::profilesOffered, words, this::retry);
    bannerLines =
        new BannerLines(context.cautions(), persistent::isDismissed, words, bar::focusProfile);
    failure = FailureView.ofPage(clip, this::refresh, lookup::signIn, retryWith);
    watch =
        new StageWatch(
            context.watch(), held.of(context.watch().ivs()), signIns, new WatchedInTab());
    watchControls = new WatchControls(clip, this::toggleWatch, watch::shown, new WatchedAsChosen());
    answer =
        new AnswerPane(
            clip,
            words,
            new AnswerActions(),
            held.of(context.background()),
            () -> new SessionsPage(held.of(context.ivs()), context.cost(), signIns, clip),
            this::setupPane,
            persistent.settings().view(),
            watchControls);
    stages =
        new RegionListPane(
            Operation.LIST_STAGES, context.ivs(), signIns, clip, this::inspect, this::closeList);
    arrange();
    wire();
    watchControls.show();
    offerProfiles();
    draw(lookup.state().get());
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

  @Override
  Optional<Answer> answer() {
    return lookup.state().get().visible().filter(_ -> !listing);
  }

  @Override
  Optional<Answers> answers() {
    return listing ? stages.answers() : answer().flatMap(_ -> answer.answers());
  }

  @Override
  Optional<Matter> matter() {
    return answer().flatMap(_ -> answer.matter());
  }

  /** Every answer about its stage, for a snapshot. */
  HeldAnswers held() {
    return held;
  }

  @Override
  TabLabel label() {
    return listing ? TabLabel.LIST : TabLabel.of(lookup.state().get(), this::nameBefore);
  }

  private String nameBefore(StageArn arn) {
    return persistent.history().name(arn.toString());
  }

  @Override
  boolean isEmpty() {
    return !listing && lookup.state().get() instanceof CallState.Idle;
  }

  @Override
  Optional<OpenTab> kept() {
    return lookup
        .state()
        .get()
        .asked()
        .map(query ->
            new OpenTab(
                query.arn().toString(),
                TabLabel.name(query.arn(), lookup.state().get().visible(), this::nameBefore),
                ProfileChoices.kept(query.profile())));
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
    listing = false;
    if (watch.isOn() && !lookup.state().get().asked().equals(Optional.of(query))) {
      watch.stop();
      clip.say("The watch ended: another stage or profile is looked up");
    }
    held.keepOnly(query);
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
    listing = true;
    draw(lookup.state().get());
    ProfileChoice profile = bar.profile();
    stages.list(
        profile, bar.stage().map(StageArn::region).or(() -> context.facts().region(profile)));
    factsChanged();
  }

  private void closeList() {
    listing = false;
    draw(lookup.state().get());
  }

  /** What is in sight below the address. */
  private Node page(CallState<StageQuery, Answer> now) {
    if (listing) {
      return stages;
    }
    return now.visible().isPresent() ? answer : now.isRunning() ? waiting : start;
  }

  /** A hidden list is not in the window: its nodes have the IDs of the answer's. */
  private void show(Node page) {
    if (!page.isVisible() || !content.getChildren().contains(page)) {
      boolean focused = Controls.isInside(focusOwner(), content);
      List<Node> pages = listing ? List.of(stages) : List.of(start, waiting, answer);
      pages.forEach(one -> Styles.show(one, one.equals(page)));
      content.getChildren().setAll(pages);
      if (focused) {
        bar.focusArn();
      }
      historyChanged();
    }
  }

  private @Nullable Node focusOwner() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  /** What is said while another tab is in sight says of which stage. */
  private String said(String words) {
    return getScene() == null ? label().text() + ": " + words : words;
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
    if (listing) {
      stages.refresh(bar.profile());
      return;
    }
    lookup.state().get().asked().map(asked -> chosen().orElse(asked)).ifPresent(this::inspect);
  }

  @Override
  boolean escape() {
    if (bar.isSuggesting()) {
      return false;
    }
    if (listing) {
      if (!stages.escape()) {
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
    if (watch.isOn()) {
      watch.stop();
    } else if (answer().isEmpty()) {
      clip.say("Look up a stage to watch it");
    } else if (answer().orElseThrow().query().profile() instanceof ProfileChoice.Saved) {
      clip.say("A snapshot can't be watched: it doesn't change");
    } else {
      watch.start(answer().orElseThrow(), interval());
    }
  }

  private Interval interval() {
    return new Interval(persistent.settings().watch().seconds());
  }

  @Override
  boolean hasNews() {
    return news;
  }

  @Override
  void lookedAt() {
    news = false;
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
    if (listing) {
      action.accept(stages);
    }
  }

  @Override
  void inPage(Consumer<Page> action) {
    inList(action::accept);
    inAnswer(action::accept);
  }

  @Override
  void profilesChanged() {
    offerProfiles();
    factsChanged();
  }

  @Override
  void factsChanged() {
    banner.show(lines(lookup.state().get()));
    answer.factsChanged();
    markOther();
    changed.run();
  }

  @Override
  void historyChanged() {
    if (start.isVisible()) {
      start.show(persistent.history(), context.samples());
    }
  }

  @Override
  boolean defect(Throwable thrown) {
    return lookup.defect(thrown);
  }

  @Override
  void close() {
    watch.stop();
    lookup.clear();
    stages.close();
    answer.forget();
    held.clear();
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
    Optional<StageQuery> asked = lookup.state().get().asked();
    failure.mark(
        asked
            .filter(query -> !isChosen(query))
            .map(query -> "Asked with " + Drawn.line(query.profile().described())));
    stages.mark(bar.profile());
    answer.mark(answer().map(Answer::query).filter(shown -> !isChosen(shown)).isPresent());
  }

  private boolean isChosen(StageQuery query) {
    return chosen().equals(Optional.of(query));
  }

  /** A failure is about what was asked: it goes when something else is chosen. */
  private void forgetOtherFailure() {
    CallState<StageQuery, Answer> now = lookup.state().get();
    if (now.failure().isPresent() && now.asked().filter(this::isChosen).isEmpty()) {
      lookup.dismiss();
    }
  }

  private void dismiss(List<String> warnings) {
    persistent.dismiss(warnings);
    banner.show(lines(lookup.state().get()));
    // The button that had the keyboard is gone.
    focusFirst();
  }

  private List<Banner.Line> lines(CallState<StageQuery, Answer> now) {
    return listing ? bannerLines.of(stages.profile()) : bannerLines.of(now, chosen());
  }

  private List<Visit> suggestions(String text) {
    List<Visit> before = persistent.history().search(text);
    return before.isEmpty() && bar.profile() instanceof ProfileChoice.Demo
        ? new History(context.samples()).search(text)
        : before;
  }

  private void offerProfiles() {
    List<ProfileChoice> offered = profilesOffered();
    bar.offer(offered);
    start.show(offered);
  }

  /** Those that were used with the stage's account come first. */
  private List<ProfileChoice> profilesOffered() {
    return ProfileChoices.ordered(
        context.profiles().get(),
        persistent.history(),
        bar.stage(),
        context.facts().hasEnvironment());
  }

  /** Asks for the same stage again with another profile. */
  private void retry(ProfileChoice profile) {
    lookup.state().get().asked().ifPresent(asked -> inspect(new StageQuery(asked.arn(), profile)));
  }

  private SetupPane setupPane() {
    return new SetupPane(
        context.setup().with(held.of(context.setup().ivs())),
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
    show(page(now));
    bar.show(now);
    banner.show(lines(now));
    markOther();
    failure.show(now.failure().filter(_ -> !listing));
    retryWith.show(now.failure(), now.asked().map(StageQuery::profile));
    switch (now) {
      case CallState.Idle() -> {}
      case CallState.Running(StageQuery query, _, _) ->
          waiting.setText("Looking up stage " + query.arn().id() + " in " + query.arn().region());
      case CallState.Found(_, Answer found) when renewing -> answer.renew(found);
      case CallState.Found(_, Answer found) -> answer.show(found, false);
      case CallState.Failed(_, _, var old) -> showOld(old);
      case CallState.AwaitingSignIn(_, _, var old) -> showOld(old);
    }
    changed.run();
  }

  private void showOld(Optional<CallState.Found<StageQuery, Answer>> old) {
    old.ifPresent(found -> answer.show(found.answer(), true));
  }

  private void arrange() {
    waiting.setId("waiting");
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    // It takes what is left, whatever is in it: nothing around it is ever squeezed by a pixel.
    content.setPrefHeight(0);
    // Where room is scarce, only the answer gives way: nothing else moves or loses a line.
    List.of(bar, banner, failure).forEach(part -> part.setMinHeight(USE_PREF_SIZE));
    getChildren().addAll(bar, banner, failure, content);
  }

  private void wire() {
    lookup
        .state()
        .addListener((_, _, now) -> {
          follow(now);
          draw(now);
        });
    bar.onStage(_ -> {
      forgetOtherFailure();
      profilesChanged();
    });
    bar.onProfile(() -> {
      // Who only looks at the profiles loses no failure; a sign-in for another profile ends
      // nothing.
      if (!(lookup.state().get() instanceof CallState.Failed)) {
        forgetOtherFailure();
      }
      factsChanged();
    });
  }

  /** Looks for a stage by its name or ID, with the profile that is chosen. */
  void find(Found.Named stage) {
    bar.setArn(stage.text());
    finder.find(stage, bar.profile(), this::inspect);
  }

  /** What the look-up bar wants done. */
  private final class BarActions implements LookupBar.Actions {
    @Override
    public void find(Found.Named stage, ProfileChoice profile) {
      finder.find(stage, profile, StagePane.this::inspect);
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
      return listing ? Optional.empty() : answer.liveInSight();
    }

    @Override
    public void answered(Answer found) {
      CallState<StageQuery, Answer> now = lookup.state().get();
      boolean same =
          now instanceof CallState.Found(_, Answer shown) && shown.body().equals(found.body());
      if (same) {
        answer.confirm(found);
      } else {
        renewing = true;
        try {
          lookup.renew(found.query(), found);
        } finally {
          renewing = false;
        }
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
        news = news || getScene() == null;
        changed.run();
      }
      watchControls.show();
      answer.watched(watch.isOn());
      notices.forEach(this::tell);
    }

    private void tell(Notice notice) {
      String words = notice.sentence() + " (" + Times.at(notice.time()) + ")";
      clip.say(getScene() == null ? words : label().text() + " " + words);
      if (!persistent.settings().watch().silenced().contains(notice.kind().name())) {
        // Where there are no notices, the status line has said it.
        context.watch().desktop().accept(Drawn.line(label().text()), Drawn.line(words));
      }
    }
  }

  /** How the stage is watched. */
  private final class WatchedAsChosen implements WatchPanel.Choices {
    @Override
    public Interval interval() {
      return StagePane.this.interval();
    }

    @Override
    public void every(Interval interval) {
      set(before -> new WatchChoices(interval.seconds(), before.silenced()));
      watch.every(interval);
    }

    @Override
    public Set<Notice.Kind> silenced() {
      return Stream.of(Notice.Kind.values())
          .filter(kind -> persistent.settings().watch().silenced().contains(kind.name()))
          .collect(Collectors.toSet());
    }

    @Override
    public void tell(Notice.Kind kind, boolean told) {
      set(before -> {
        Set<String> silenced = new HashSet<>(before.silenced());
        if (told) {
          silenced.remove(kind.name());
        } else {
          silenced.add(kind.name());
        }
        return new WatchChoices(before.seconds(), silenced);
      });
    }

    private void set(UnaryOperator<WatchChoices> change) {
      persistent.set(settings -> settings.withWatch(change.apply(settings.watch())));
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
