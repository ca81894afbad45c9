package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.answer.StageHeader;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.sessions.SessionsPage;
import dev.stageinspector.watch.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One answer: the stage at a glance, and below that a page: all of its properties with what an
 * encoder connects to, its sessions, or the broadcast settings.
 */
final class AnswerPane extends VBox implements Page {

  /** What the pane wants done. */
  interface Actions {
    /** Looks the same stage up again. */
    void refresh();

    /** Brings the user to the profiles. */
    void chooseProfile();

    /** The user wants to see properties in another way. */
    void chooseView(AnswerView view);
  }

  // The pages, whichever way the properties are shown.
  private static final AnswerLayout OVERVIEW = new AnswerLayout.Overview(AnswerView.TREE);
  private static final AnswerLayout SESSIONS = new AnswerLayout.Sessions(AnswerView.TREE);
  private static final AnswerLayout BROADCAST = new AnswerLayout.Broadcast(AnswerView.TREE);

  private final StageHeader header;
  private final OverviewPage overview;
  private final Segments<AnswerLayout> pages =
      new Segments<>(
          List.of(
              new Segment<>("view-overview", "Overview", OVERVIEW),
              new Segment<>("view-sessions", "Sessions", SESSIONS),
              new Segment<>("view-setup", "Broadcast", BROADCAST)));
  private final Supplier<SessionsPage> sessionPages;
  private @Nullable SessionsPage sessions;
  private final Supplier<SetupPane> setups;
  private @Nullable SetupPane setup;
  private final StackPane body = new StackPane();
  private final ClipboardWriter clipboard;
  private final Actions actions;
  private @Nullable Answer shown;
  private AnswerLayout layout;

  /** The page to which a key leads back. */
  private AnswerLayout before;

  /** Whether a watch has found another live session than the list of the sessions has. */
  private boolean relist;

  /**
   * @param background where names come from
   * @param sessionPages builds the page of the sessions
   * @param setups builds the broadcast settings
   * @param view how the properties are shown at first
   * @param watch turns the watch on and off
   */
  AnswerPane(
      ClipboardWriter clipboard,
      ProfileWords words,
      Actions actions,
      Ivs background,
      Supplier<SessionsPage> sessionPages,
      Supplier<SetupPane> setups,
      AnswerView view,
      Node watch) {
    this.clipboard = clipboard;
    this.sessionPages = sessionPages;
    this.setups = setups;
    this.actions = actions;
    layout = new AnswerLayout.Overview(view);
    before = layout;
    header =
        new StageHeader(clipboard, words, actions::refresh, actions::chooseProfile, pages, watch);
    overview =
        new OverviewPage(
            clipboard,
            background,
            header::names,
            this::createToken,
            view,
            wanted -> go(new AnswerLayout.Overview(wanted)));
    arrange();
    wire();
    draw();
  }

  /** Shows an answer; what is selected, collapsed and filtered stays. */
  void show(Answer answer, boolean outdated) {
    boolean other = shown != null && !shown.query().arn().equals(answer.query().arn());
    boolean again = shown != null && !answer.equals(shown) && !other;
    shown = answer;
    if (other) {
      overview.unmark();
      relist = false;
      go(new AnswerLayout.Overview(layout.view()));
    }
    header.show(answer, outdated);
    overview.show(answer);
    if (sessions != null) {
      sessions.show(answer.query());
      if (again && layout instanceof AnswerLayout.Sessions) {
        relist = false;
        sessions.refresh();
      }
    }
    if (setup != null) {
      setup.show(answer);
    }
  }

  /**
   * Shows what a watch has found: as {@link #show}, but only the sessions in sight are listed
   * again, if another is live.
   */
  void renew(Answer answer) {
    boolean other =
        !Stage.of(answer.tree())
            .session()
            .equals(Optional.ofNullable(shown).flatMap(one -> Stage.of(one.tree()).session()));
    shown = answer;
    header.show(answer, false);
    overview.show(answer);
    if (setup != null) {
      setup.show(answer);
    }
    // Another session is no news of the one in sight.
    relist = relist || (other && sessions != null);
    relist();
  }

  /** Out of sight nothing is asked: the user may be asked for a sign-in. */
  private void relist() {
    if (relist && layout instanceof AnswerLayout.Sessions && getScene() != null) {
      relist = false;
      sessions().refresh();
    }
  }

  /** A watch has found the same again. */
  void confirm(Answer again) {
    header.confirm(again);
  }

  /** Says whether the stage is watched. */
  void watched(boolean now) {
    header.watched(now);
  }

  /** Marks what a watch has seen change: of the stage, and of the publishers in sight. */
  void mark(List<Entry.Change> changes) {
    Map<Boolean, List<Entry.Change>> ofStage =
        changes.stream().collect(Collectors.partitioningBy(one -> one.subject().isEmpty()));
    overview.mark(ofStage.getOrDefault(true, List.of()));
    if (sessions != null) {
      sessions.mark(ofStage.getOrDefault(false, List.of()));
    }
  }

  /** The session that is live now, if its publishers are in sight. */
  Optional<SessionQuery> liveInSight() {
    return layout instanceof AnswerLayout.Sessions && getScene() != null
        ? Optional.ofNullable(shown)
            .flatMap(answer -> Stage.of(answer.tree()).session())
            .flatMap(live -> sessions().inSight().filter(query -> query.id().equals(live)))
        : Optional.empty();
  }

  /** Shows the publishers of that session. */
  void renew(Answers publishers) {
    if (sessions != null) {
      sessions.renew(publishers);
    }
  }

  /** Says whether the answer is not the one to the stage and the profile that are chosen now. */
  void mark(boolean other) {
    header.mark(other);
    Styles.choose(this, other, "other");
  }

  /** More is known of the profiles, such as whose credentials were used. */
  void factsChanged() {
    header.factsChanged();
  }

  /** From tree to JSON, or back. */
  @Override
  public void toggleJson() {
    if (layout instanceof AnswerLayout.Sessions) {
      sessions().toggleJson();
    } else {
      go(layout.toggledView());
      overview.focusProperties();
    }
  }

  /** To the sessions, or back to the page before them. */
  void toggleSessions() {
    toggle(new AnswerLayout.Sessions(layout.view()));
  }

  /** To the questions about the session that is chosen. */
  void diagnose() {
    go(new AnswerLayout.Sessions(layout.view()));
    sessions().diagnose();
  }

  /** To the broadcast settings, or back to the page before them. */
  void toggleSetup() {
    toggle(new AnswerLayout.Broadcast(layout.view()));
  }

  private void toggle(AnswerLayout page) {
    if (page.isSamePage(layout)) {
      go(before.with(layout.view()));
      // Who is back is not on the way from there.
      before = new AnswerLayout.Overview(layout.view());
    } else {
      go(page);
    }
    focusFirst();
  }

  /** Brings the keyboard to the page in sight. */
  void focusFirst() {
    switch (layout) {
      case AnswerLayout.Overview _ -> overview.focusProperties();
      case AnswerLayout.Sessions _ -> sessions().focusFirst();
      case AnswerLayout.Broadcast _ -> setup().focusFirst();
    }
  }

  private void createToken() {
    go(new AnswerLayout.Broadcast(layout.view()));
    setup().focusToken();
  }

  /** Ends what is under way, and drops the secrets that are kept for the broadcast settings. */
  void forget() {
    overview.close();
    if (sessions != null) {
      sessions.close();
    }
    if (setup != null) {
      setup.forget();
    }
  }

  @Override
  public void focusFilter() {
    if (layout instanceof AnswerLayout.Sessions) {
      sessions().focusFilter();
    } else {
      go(new AnswerLayout.Overview(layout.view()));
      overview.focusFilter();
    }
  }

  @Override
  public void expandAll() {
    inPage(OverviewPage::expandAll, SessionsPage::expandAll);
  }

  @Override
  public void collapseAll() {
    inPage(OverviewPage::collapseAll, SessionsPage::collapseAll);
  }

  /**
   * Takes back what Esc takes back in the page in sight, or else a connection test; tells whether
   * there was something.
   */
  boolean escape() {
    return switch (layout) {
      case AnswerLayout.Overview _ -> overview.escape() || (setup != null && setup.cancelTest());
      case AnswerLayout.Sessions _ -> sessions().escape();
      case AnswerLayout.Broadcast _ -> setup().escape();
    };
  }

  /** The answers to the call whose outcome is in sight; nothing while there is none. */
  Optional<Answers> answers() {
    return layout instanceof AnswerLayout.Sessions
        ? sessions().answers()
        : Optional.ofNullable(shown).map(Answers::of);
  }

  /** What a ticket says: also of the session that is open, if its page was ever opened. */
  Optional<Matter> matter() {
    return Optional.ofNullable(shown)
        .map(stage -> sessions == null ? Matter.of(stage) : sessions.matter(stage));
  }

  void copyEndpoint(Stage.Endpoint kind) {
    overview.copyEndpoint(kind);
  }

  @Override
  public void copyValue() {
    inPage(OverviewPage::copyValue, SessionsPage::copyValue);
  }

  @Override
  public void copyPath() {
    inPage(OverviewPage::copyPath, SessionsPage::copyPath);
  }

  @Override
  public void copyRow() {
    inPage(_ -> clipboard.say("No row is selected on this page"), SessionsPage::copyRow);
  }

  @Override
  public void copyColumn() {
    inPage(_ -> clipboard.say("No column is selected on this page"), SessionsPage::copyColumn);
  }

  /** What is out of sight is neither copied nor changed by a key. */
  private void inPage(Consumer<OverviewPage> action, Consumer<SessionsPage> inSessions) {
    switch (layout) {
      case AnswerLayout.Overview _ -> action.accept(overview);
      case AnswerLayout.Sessions _ -> inSessions.accept(sessions());
      case AnswerLayout.Broadcast _ -> clipboard.say("No property is selected on this page");
    }
  }

  /** It is built when it is first opened. */
  private SessionsPage sessions() {
    SessionsPage built = sessions;
    if (built == null) {
      built = sessionPages.get();
      sessions = built;
      if (shown != null) {
        built.show(shown.query());
      }
    }
    return built;
  }

  /** It is built when it is first opened: most look-ups never need it. */
  private SetupPane setup() {
    SetupPane built = setup;
    if (built == null) {
      built = setups.get();
      setup = built;
      built.testing().subscribe(running -> Controls.markRunning(pages.button(BROADCAST), running));
      if (shown != null) {
        built.show(shown);
      }
    }
    return built;
  }

  private void go(AnswerLayout now) {
    boolean other = now.view() != layout.view();
    if (!now.isSamePage(layout)) {
      before = layout;
    }
    layout = now;
    if (other) {
      actions.chooseView(now.view());
    }
    draw();
  }

  private void turn(AnswerLayout now) {
    if (!now.equals(layout)) {
      go(now);
    }
  }

  private void draw() {
    overview.show(layout.view());
    turnTo(
        switch (layout) {
          case AnswerLayout.Overview _ -> overview;
          case AnswerLayout.Sessions _ -> sessions();
          case AnswerLayout.Broadcast _ -> setup();
        });
    pages.choose(layout.with(AnswerView.TREE));
    relist();
  }

  /** Only the page in sight is in the window: pages have nodes with the same IDs. */
  private void turnTo(Node page) {
    if (!body.getChildren().equals(List.of(page))) {
      body.getChildren().setAll(page);
    }
  }

  private void arrange() {
    getStyleClass().add("answer");
    pages.setMinWidth(USE_PREF_SIZE);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setPrefHeight(0);
    Hint.set(pages.button(OVERVIEW), "Endpoints and properties");
    Hint.set(pages.button(SESSIONS), Shortcut.SESSIONS.hint("What happened in the stage"));
    Hint.set(pages.button(BROADCAST), Shortcut.BROADCAST.hint("Set up an encoder"));
    getChildren().addAll(header, body);
  }

  private void wire() {
    sceneProperty().addListener(_ -> relist());
    pages.onChoice(chosen -> turn(chosen.with(layout.view())));
  }
}
