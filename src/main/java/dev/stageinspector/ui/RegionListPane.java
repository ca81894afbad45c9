package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.answer.ListPane;
import dev.stageinspector.ui.answer.ListWords;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.lookup.ListCall;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What a region has of something, such as its stages: asks for every page, says how far it has
 * come, and shows what has come. It knows no window.
 */
final class RegionListPane extends VBox {

  private final Operation operation;
  private final PendingCall<Request, Answers> call;
  private final ClipboardWriter clipboard;
  private final Label status = Controls.label("", "list-status");
  private final Label by = Controls.label("", "listed-by");
  private final ComboBox<String> regions =
      Controls.choice("list-region", "Region", Regions::described);
  private final Button refresh;
  private final Button stop;
  private final FailureView failure;
  private final ListPane list;

  private ProfileChoice profile = new ProfileChoice.Demo();

  /** What was asked last. */
  private Optional<Request> asked = Optional.empty();

  /** What is shown of it. */
  private Optional<Answers> shown = Optional.empty();

  /**
   * @param opened takes an element that the user opens, with whose credentials it was listed
   * @param closed takes the list out of sight
   */
  RegionListPane(
      Operation operation,
      Ivs ivs,
      SignInContext signIns,
      ClipboardWriter clipboard,
      BiConsumer<Property, ProfileChoice> opened,
      Runnable closed) {
    this.operation = operation;
    this.clipboard = clipboard;
    call = new PendingCall<>(new ListCall(ivs), signIns, _ -> {});
    refresh =
        Controls.pictureButton(
            "list-refresh", Glyph.REFRESH, "Refresh the list", () -> refresh(profile));
    stop = Controls.button("list-stop", "Stop", this::cancel);
    failure = FailureView.ofPart("list-failure", clipboard, this::retry, call::signIn);
    list = new ListPane(operation, clipboard, row -> opened.accept(row, profile));
    arrange(Controls.button("list-close", "Close", closed));
    wire();
  }

  /**
   * Lists what a region has, unless that is in sight already.
   *
   * @param where the region; if it is not known, the one that was listed before, else the one that
   *     the user chooses
   */
  void list(ProfileChoice newProfile, Optional<String> where) {
    profile = newProfile;
    where
        .or(this::region)
        .map(this::request)
        .filter(request -> !asked.equals(Optional.of(request)))
        .ifPresent(this::ask);
    if (asked.isPresent()) {
      list.focusRows();
    } else {
      regions.requestFocus();
    }
  }

  /** Lists the same region again, with the profile that is chosen now. */
  void refresh(ProfileChoice newProfile) {
    profile = newProfile;
    region().map(this::request).ifPresent(this::ask);
  }

  private void retry() {
    list.focusRows();
    refresh(profile);
  }

  private Optional<String> region() {
    return asked.map(Request::region);
  }

  private Request request(String where) {
    return Request.list(operation, profile, where);
  }

  /** Says with which profile the list was asked, and that another one is chosen now. */
  void mark(ProfileChoice chosen) {
    Optional<ProfileChoice> other = asked.map(Request::profile).filter(one -> !one.equals(chosen));
    by.setText(
        (other.isPresent() ? "Shown: with " : "With ")
            + asked
                .map(Request::profile)
                .map(ProfileChoice::described)
                .map(Drawn::line)
                .orElse(""));
    Styles.show(by, asked.isPresent());
    Styles.choose(by, other.isPresent(), "warned");
    Styles.choose(this, other.isPresent(), "other");
  }

  /** With whose credentials it is asked. */
  ProfileChoice profile() {
    return profile;
  }

  /** What has come of the list. */
  Optional<Answers> answers() {
    return shown;
  }

  /** What the window's keys act on. */
  Page page() {
    return list;
  }

  /** Stops listing, or clears the filter; tells whether there was one of them. */
  boolean escape() {
    return cancel() || list.clearFilter();
  }

  /** Ends what is under way. */
  void close() {
    call.clear();
  }

  private void ask(Request request) {
    boolean same = asked.equals(Optional.of(request));
    asked = Optional.of(request);
    regions.setValue(request.region());
    if (!same) {
      shown = Optional.empty();
      list.show(Answers.none(request));
    }
    call.ask(request);
    mark(profile);
  }

  /** What has come stays. */
  private boolean cancel() {
    boolean was = call.cancel();
    if (was) {
      clipboard.say("Canceled");
    }
    return was;
  }

  private void draw(CallState<Request, Answers> now) {
    Optional<Answers> inSight =
        now.found()
            .filter(found -> asked.equals(Optional.of(found.request())))
            .map(CallState.Found::answer);
    if (!inSight.equals(shown)) {
      shown = inSight;
      shown.ifPresent(list::show);
    }
    if (shown.isEmpty()) {
      asked.ifPresent(request -> list.silence(silence(now, request)));
    }
    failure.show(now.failure());
    Styles.show(stop, now.isRunning());
    refresh.setDisable(now.isRunning());
    status.setText(words(now));
  }

  private static String silence(CallState<Request, Answers> now, Request request) {
    return now.isRunning()
        ? "Waiting for AWS…"
        : now.failure().isPresent() ? ListWords.unknown(request) : ListWords.notAsked(request);
  }

  private String words(CallState<Request, Answers> now) {
    return now instanceof CallState.Running(_, Optional<Answers> soFar, _)
        ? "Listing… " + soFar.map(ListWords::size).orElse("")
        : shown.map(ListWords::state).orElse("");
  }

  private void arrange(Button close) {
    getStyleClass().addAll("answer", "region-list");
    Label title = Controls.label(operation.field().label(), "stage-name");
    regions.getItems().setAll(Regions.known().stream().sorted().toList());
    regions.setPromptText("Choose a region");
    regions.setMinWidth(USE_PREF_SIZE);
    title.setMinWidth(USE_PREF_SIZE);
    Hint.set(status, status::getText);
    list.silence("Choose a region to list its " + operation.plural() + ".");
    by.setId("listed-by");
    Hint.set(by, by::getText);
    Styles.show(by, false);
    status.setId("list-status");
    status.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(status, Priority.ALWAYS);
    HBox head = new HBox(title, regions, refresh, by, status, stop, close);
    head.getStyleClass().addAll("toolbar", "list-head");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, failure, list);
    draw(call.state().get());
  }

  private void wire() {
    call.state().addListener((_, _, now) -> draw(now));
    regions.setOnAction(_ -> list(profile, Optional.ofNullable(regions.getValue())));
  }
}
