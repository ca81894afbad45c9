package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.answer.StageHeader;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.sessions.SessionsPage;
import dev.stageinspector.watch.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One answer: the stage at a glance, and below that a page: all of its properties with what an
 * encoder connects to, its sessions, or the broadcast settings.
 */
final class AnswerPane extends VBox {

  /** What the pane wants done. */
  interface Actions {
    /** Looks the same stage up again. */
    void refresh();

    /** Brings the user to the profiles. */
    void chooseProfile();

    /** The user wants to see properties in another way. */
    void chooseView(AnswerView view);
  }

  private final StageHeader header;
  private final OverviewPage overview;
  private final Segments<AnswerPart> buttons = AnswerPart.buttons();
  private final AnswerPages pages;
  private final Supplier<SessionsPage> sessionPages;
  private @Nullable SessionsPage sessions;
  private final Supplier<SetupPane> setups;
  private @Nullable SetupPane setup;
  private final ClipboardWriter clipboard;
  private @Nullable Answer shown;

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
    header =
        new StageHeader(clipboard, words, actions::refresh, actions::chooseProfile, buttons, watch);
    overview =
        new OverviewPage(
            clipboard, background, header::names, this::createToken, view, actions::chooseView);
    pages = new AnswerPages(buttons, this::built);
    arrange();
  }

  /** Shows an answer; what is selected, collapsed and filtered stays. */
  void show(Answer answer, boolean outdated) {
    boolean other = shown != null && !shown.query().arn().equals(answer.query().arn());
    boolean again = shown != null && !answer.equals(shown) && !other;
    shown = answer;
    if (other) {
      overview.unmark();
      pages.go(AnswerPart.OVERVIEW);
    }
    draw(answer, outdated);
    if (sessions != null) {
      sessions.show(answer.query());
      if (again && pages.inSight() == AnswerPart.SESSIONS) {
        sessions.refresh();
      }
    }
  }

  /**
   * Shows what a watch has found: as {@link #show}, but only the sessions in sight are listed
   * again, if another is live.
   */
  void renew(Answer answer) {
    boolean other = !Stage.of(answer.tree()).session().equals(liveSession());
    shown = answer;
    draw(answer, false);
    // Another session is no news of the one in sight.
    if (other && sessions != null) {
      sessions.refreshInSight();
    }
  }

  private void draw(Answer answer, boolean outdated) {
    header.show(answer, outdated);
    overview.show(answer);
    if (setup != null) {
      setup.show(answer);
    }
  }

  private Optional<String> liveSession() {
    return Optional.ofNullable(shown).flatMap(answer -> Stage.of(answer.tree()).session());
  }

  /** What is said of the answer above its pages. */
  StageHeader header() {
    return header;
  }

  /** Marks what a watch has seen change: of the stage, and of the publishers. */
  void mark(List<Entry.Change> changes) {
    Map<Boolean, List<Entry.Change>> ofStage =
        changes.stream().collect(Collectors.partitioningBy(one -> one.subject().isEmpty()));
    overview.mark(ofStage.getOrDefault(true, List.of()));
    if (sessions != null) {
      sessions.mark(ofStage.getOrDefault(false, List.of()));
    }
  }

  /** Shows the publishers of the live session, where that one is open. */
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

  /** To the sessions, or back to the page before them. */
  void toggleSessions() {
    toggle(AnswerPart.SESSIONS);
  }

  /** To the broadcast settings, or back to the page before them. */
  void toggleSetup() {
    toggle(AnswerPart.BROADCAST);
  }

  private void toggle(AnswerPart page) {
    pages.toggle(page);
    focusFirst();
  }

  /** To the questions about the session that is chosen. */
  void diagnose() {
    pages.go(AnswerPart.SESSIONS);
    sessions().diagnose();
  }

  /** Brings the keyboard to the page in sight. */
  void focusFirst() {
    switch (pages.inSight()) {
      case OVERVIEW -> overview.focusProperties();
      case SESSIONS -> sessions().focusFirst();
      case BROADCAST -> setup().focusFirst();
    }
  }

  private void createToken() {
    pages.go(AnswerPart.BROADCAST);
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

  /** What the window's keys act on: the page in sight. */
  Page page() {
    return switch (pages.inSight()) {
      case OVERVIEW -> overview;
      case SESSIONS -> sessions();
      case BROADCAST -> new BroadcastKeys(this::toOverview, clipboard);
    };
  }

  private Page toOverview() {
    pages.go(AnswerPart.OVERVIEW);
    return overview;
  }

  /**
   * Takes back what Esc takes back in the page in sight, or else a connection test; tells whether
   * there was something.
   */
  boolean escape() {
    return switch (pages.inSight()) {
      case OVERVIEW -> overview.escape() || (setup != null && setup.cancelTest());
      case SESSIONS -> sessions().escape();
      case BROADCAST -> setup().escape();
    };
  }

  /** The answers to the call whose outcome is in sight; nothing while there is none. */
  Optional<Answers> answers() {
    return pages.inSight() == AnswerPart.SESSIONS
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

  private Node built(AnswerPart page) {
    return switch (page) {
      case OVERVIEW -> overview;
      case SESSIONS -> sessions();
      case BROADCAST -> setup();
    };
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
      built
          .testing()
          .subscribe(
              running -> Controls.markRunning(buttons.button(AnswerPart.BROADCAST), running));
      if (shown != null) {
        built.show(shown);
      }
    }
    return built;
  }

  private void arrange() {
    getStyleClass().add("answer");
    VBox.setVgrow(pages, Priority.ALWAYS);
    pages.setPrefHeight(0);
    getChildren().addAll(header, pages);
  }
}
