package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.ticket.About;
import dev.stageinspector.ticket.FailedLookup;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.lookup.StartPane;
import dev.stageinspector.ui.sessions.SessionsPage;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One open stage: its address, its look-up, and the answer or why there is none. */
final class StagePane extends TabContent {

  private final WindowContext context;
  private final PersistentState persistent;
  private final ClipboardWriter clip;
  private final SignInContext signIns;
  private final TabLookup lookup;
  private final TabAddress address;
  private final AnswerPane answer;
  private final TabWatch watch;
  private final TabNews news;
  private final StagePages pages;

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
      StageFinder finder,
      Consumer<Path> snapshots) {
    this.context = context;
    this.persistent = persistent;
    news = new TabNews(this, status, context.watch().desktop());
    clip = new ClipboardWriter(news::say);
    this.signIns = signIns;
    lookup = new TabLookup(context.ivs(), signIns, choices::name, this::answered);
    address =
        new TabAddress(
            lookup,
            choices,
            words,
            persistent,
            context.cautions(),
            clip,
            finder,
            snapshots,
            new AddressActions());
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
    pages = new StagePages(this::startPane, answer, this::listPane, address.bar()::focusArn);
    arrange();
    wire();
    watch.controls().show();
    draw(lookup.now());
  }

  /** What stands above its pages. */
  TabAddress address() {
    return address;
  }

  /** Its look-up, and every answer about its stage. */
  TabLookup lookup() {
    return lookup;
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
    return address.bar().errorCode().orElse("");
  }

  @Override
  ProfileChoice profile() {
    return address.bar().profile();
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  void inspect(StageQuery query) {
    address.leaveFailure();
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
    ProfileChoice profile = profile();
    Optional<String> region =
        address.bar().stage().map(StageArn::region).or(() -> context.facts().region(profile));
    pages.list().ifPresent(list -> list.list(profile, region));
    factsChanged();
  }

  private void closeList() {
    pages.list(false);
    draw(lookup.now());
  }

  /** Asks again, for the stage and profile that are chosen now. */
  @Override
  void refresh() {
    pages
        .list()
        .ifPresentOrElse(
            list -> list.refresh(profile()),
            () ->
                lookup
                    .now()
                    .asked()
                    .map(asked -> address.chosen().orElse(asked))
                    .ifPresent(this::inspect));
  }

  @Override
  boolean escape() {
    Optional<RegionListPane> list = pages.list();
    if (list.isPresent()) {
      if (!list.get().escape()) {
        closeList();
      }
      return true;
    }
    return address.cancel() || answer.escape();
  }

  /** Brings the keyboard to what is in sight, or else to the ARN. */
  @Override
  void focusFirst() {
    if (answer().isPresent()) {
      answer.focusFirst();
    } else {
      focusStart();
    }
  }

  @Override
  void focusStart() {
    address.bar().focusArn();
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

  @Override
  void inAnswer(Consumer<AnswerPane> action) {
    if (answer().isPresent()) {
      action.accept(answer);
    }
  }

  @Override
  void inPage(Consumer<Page> action) {
    pages.list().map(RegionListPane::page).ifPresent(action);
    inAnswer(shown -> action.accept(shown.page()));
  }

  @Override
  void profilesChanged() {
    address.offerProfiles();
    pages.start().ifPresent(start -> start.show(address.profiles()));
    factsChanged();
  }

  @Override
  void factsChanged() {
    address.mark(listed());
    answer.header().factsChanged();
    markOther();
    changed();
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

  /** What is shown and what is chosen can differ: then the answer is marked as another's. */
  private void markOther() {
    pages.list().ifPresent(list -> list.mark(profile()));
    answer.mark(answer().map(Answer::query).filter(shown -> !address.isChosen(shown)).isPresent());
  }

  /** The profile with which a region is listed, if that is in sight. */
  private Optional<ProfileChoice> listed() {
    return pages.list().map(RegionListPane::profile);
  }

  private StartPane startPane() {
    StartPane made =
        new StartPane(new RecentStages(persistent, clip, address.bar(), address::choose));
    made.show(persistent.history(), context.samples());
    made.show(address.profiles());
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

  /** Only a new answer is news: what is drawn can also be the one before a canceled look-up. */
  private void answered(Answer found) {
    watch.seen(found);
    persistent.visited(found);
  }

  private void draw(CallState<StageQuery, Answer> now) {
    pages.show(now);
    address.show(listed());
    markOther();
    changed();
  }

  private void arrange() {
    getChildren().addAll(address, pages);
  }

  private void wire() {
    lookup.state().addListener((_, _, now) -> draw(now));
    address.bar().onStage(_ -> profilesChanged());
    address.bar().onProfile(this::factsChanged);
  }

  /** What the address wants done. */
  private final class AddressActions implements TabAddress.Actions {
    @Override
    public void inspect(StageQuery query) {
      StagePane.this.inspect(query);
    }

    @Override
    public void refresh() {
      StagePane.this.refresh();
    }

    @Override
    public void dismissed() {
      factsChanged();
      focusFirst();
    }
  }

  /** What the watch finds. */
  private final class WatchedInTab implements StageWatch.Listener {
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
        StagePane.this.changed();
      }
      watch.controls().show();
      answer.header().watched(watch.isOn());
      news.tell(notices, watch::isSilenced);
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
      address.bar().focusProfile();
    }

    @Override
    public void chooseView(AnswerView view) {
      persistent.chooseView(view);
    }
  }
}
