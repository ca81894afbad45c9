package dev.stageinspector.ui;

import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.property.Comparison;
import dev.stageinspector.property.ComparisonText;
import dev.stageinspector.property.Filter;
import dev.stageinspector.ui.ComparisonCall.Compared;
import dev.stageinspector.ui.answer.DifferenceCopies;
import dev.stageinspector.ui.answer.DifferenceTreeView;
import dev.stageinspector.ui.answer.FilterBar;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What differs between two sides, which are asked for when it is built. */
final class ComparisonPane extends TabContent implements Page {

  /** Of both names in a tab, so that there is room for the number of differences. */
  private static final int LONGEST_NAMES = 16;

  private final Function<StageArn, String> names;
  private final ClipboardWriter clipboard;
  private final DifferenceCopies copies;
  private final PendingCall<Sides, ComparisonCall.BothWays> call;
  private final FailureView failure;
  private final DifferenceTreeView tree;
  private final FilterBar filterBar;
  private final Label title = Controls.label("", "stage-name");
  private final Label count = Controls.label("", "verdict");
  private final Label old = Controls.label("", "compared-side");
  private final Label now = Controls.label("", "compared-side");
  private final Label omission = Controls.label("", "compared-side");
  private final ToggleButton all = new ToggleButton("Show all");
  private final Button refresh;
  private final Button stop;
  private Sides sides;
  private Optional<Compared> compared = Optional.empty();

  /**
   * @param sides what is compared
   * @param names the name by which a stage was known before; empty if it wasn't
   * @param holdings knows what else snapshots hold
   */
  ComparisonPane(
      Sides sides,
      Function<StageArn, String> names,
      Ivs ivs,
      Holdings holdings,
      SignInContext signIns,
      ClipboardWriter clipboard) {
    this.sides = sides;
    this.names = names;
    this.clipboard = clipboard;
    copies = new DifferenceCopies(clipboard, sides.names());
    call = new PendingCall<>(new ComparisonCall(ivs, holdings), signIns, _ -> {});
    failure = FailureView.ofPage(clipboard, this::refresh, call::signIn);
    tree = new DifferenceTreeView(copies, sides.names());
    filterBar = new FilterBar(this::filter, this::focusFirst, _ -> {});
    refresh =
        Controls.pictureButton(
            "comparison-refresh",
            Glyph.REFRESH,
            Shortcut.REFRESH.hint("Read both sides again"),
            this::refresh);
    stop = Controls.button("comparison-stop", "Stop", this::cancel);
    arrange();
    call.state().addListener((_, _, state) -> draw(state));
    refresh();
  }

  @Override
  TabLabel label() {
    String both = names(before(), after());
    return new TabLabel(
        comparison().map(found -> both + " (" + found.count() + ")").orElse(both),
        call.state().get().isRunning()
            ? TabLabel.Mark.RUNNING
            : call.state().get().failure().isPresent() ? TabLabel.Mark.FAILED : TabLabel.Mark.NONE);
  }

  @Override
  String hint() {
    return comparison().map(Comparison::counted).orElse("Comparison")
        + "\n"
        + describedBefore()
        + "\n"
        + describedAfter();
  }

  private String describedBefore() {
    return sides.names().headingBefore() + ": " + Drawn.line(sides.before().described());
  }

  private String describedAfter() {
    return sides.names().headingAfter() + ": " + Drawn.line(sides.after().described());
  }

  @Override
  boolean isEmpty() {
    return false;
  }

  @Override
  ProfileChoice profile() {
    return sides.after().stage().profile();
  }

  @Override
  void refresh() {
    call.ask(sides);
  }

  @Override
  boolean escape() {
    return cancel() || filterBar.clear();
  }

  @Override
  void focusFirst() {
    tree.requestFocus();
  }

  @Override
  void focusStart() {
    focusFirst();
  }

  @Override
  void inPage(Consumer<Page> action) {
    action.accept(this);
  }

  @Override
  boolean defect(Throwable thrown) {
    return call.defect(thrown);
  }

  @Override
  void close() {
    call.clear();
  }

  @Override
  public void focusFilter() {
    filterBar.focus();
  }

  @Override
  public void copyValue() {
    tree.selected().ifPresent(copies::value);
  }

  @Override
  public void copyPath() {
    tree.selected().ifPresent(copies::path);
  }

  @Override
  public void copyRow() {
    tree.selected().ifPresent(copies::row);
  }

  @Override
  public void copyColumn() {
    clipboard.say("No column is selected on this page");
  }

  @Override
  public void toggleJson() {
    clipboard.say("A comparison isn't shown as JSON; --compare prints it with --print json");
  }

  @Override
  public void expandAll() {
    tree.expandAll();
  }

  @Override
  public void collapseAll() {
    tree.collapseAll();
  }

  /** What was found, the way round in which it is shown. */
  private Optional<Compared> inSight() {
    return call.state()
        .get()
        .found()
        .map(found ->
            found.request().equals(sides) ? found.answer().asked() : found.answer().swapped());
  }

  private Optional<Comparison> comparison() {
    return compared.map(Compared::comparison);
  }

  private String before() {
    return compared.flatMap(Compared::before).orElseGet(() -> sides.before().name(names));
  }

  private String after() {
    return compared.flatMap(Compared::after).orElseGet(() -> sides.after().name(names));
  }

  /** Both names; what one of them doesn't need, the other may take. */
  private static String names(String before, String after) {
    String one = Drawn.line(before);
    String other = Drawn.line(after);
    int half = LONGEST_NAMES / 2;
    return brief(one, Math.max(half, LONGEST_NAMES - other.length()))
        + " ↔ "
        + brief(other, Math.max(half, LONGEST_NAMES - one.length()));
  }

  private static String brief(String name, int longest) {
    int length = name.codePointCount(0, name.length());
    return length <= longest
        ? name
        : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
  }

  private boolean cancel() {
    boolean was = call.cancel();
    if (was) {
      clipboard.say("Canceled");
    }
    return was;
  }

  /** No call is needed for it: both sides are there. */
  private void swap() {
    sides = sides.swapped();
    draw(call.state().get());
  }

  private boolean copy(ComparisonText form, String what) {
    return compared
        .filter(found -> clipboard.copy(what, found.sides().text(form, found.comparison())))
        .isPresent();
  }

  private void filter(Filter filter) {
    tree.filter(filter);
    filterBar.showHits(tree.hits());
  }

  private void draw(CallState<Sides, ComparisonCall.BothWays> state) {
    compared = inSight();
    Optional<Comparison> comparison = comparison();
    String before = before();
    String after = after();
    title.setText(Drawn.line(before) + " ↔ " + Drawn.line(after));
    old.setText(describedBefore());
    now.setText(describedAfter());
    Optional<String> omitted = compared.flatMap(found -> found.sides().leftOut().words());
    omission.setText(omitted.map(words -> "Not compared: " + words).orElse(""));
    Styles.show(omission, omitted.isPresent());
    boolean same = comparison.filter(Comparison::isSame).isPresent();
    // What wasn't compared may differ.
    String counted =
        comparison.map(Comparison::counted).orElse("")
            + (same && omitted.isPresent() ? " in what was compared" : "");
    count.setText(counted);
    Styles.show(count, comparison.isPresent());
    Styles.choose(count, same && omitted.isEmpty(), "on");
    comparison.ifPresentOrElse(
        one -> tree.show(one, before, after, counted),
        () -> tree.silence(state.isRunning() ? "Reading both sides…" : "A side couldn't be read."));
    filterBar.showHits(tree.hits());
    failure.show(state.failure());
    Styles.show(stop, state.isRunning());
    refresh.setDisable(state.isRunning());
    changed();
  }

  private void arrange() {
    getStyleClass().add("tab-page");
    title.setId("comparison-title");
    count.setId("comparison-count");
    count.setMinWidth(USE_PREF_SIZE);
    old.setId("comparison-old");
    now.setId("comparison-new");
    omission.setId("comparison-omission");
    old.setMinWidth(0);
    now.setMinWidth(0);
    title.setMinWidth(0);
    Hint.set(title, title::getText);
    Hint.set(old, old::getText);
    Hint.set(now, now::getText);
    all.setId("show-all");
    all.setMinWidth(USE_PREF_SIZE);
    Hint.set(all, "Show also what is the same on both sides");
    all.setOnAction(_ -> {
      tree.showAll(all.isSelected());
      filterBar.showHits(tree.hits());
    });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, count, space, stop, refresh);
    head.getStyleClass().add("header-line");
    VBox both = new VBox(old, now, omission);
    HBox.setHgrow(filterBar, Priority.ALWAYS);
    HBox toolbar =
        new HBox(
            filterBar,
            all,
            Controls.button("comparison-swap", "Swap sides", this::swap),
            CopyButton.labeled(
                "comparison-markdown",
                "Copy as Markdown",
                () -> copy(ComparisonText.MARKDOWN, "the comparison as Markdown")),
            CopyButton.labeled(
                "comparison-text",
                "Copy as text",
                () -> copy(ComparisonText.TEXT, "the comparison as text")));
    toolbar.getStyleClass().add("toolbar");
    toolbar.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(tree, Priority.ALWAYS);
    tree.setMinHeight(50);
    VBox page = new VBox(head, both, toolbar, tree);
    page.getStyleClass().addAll("answer", "comparison");
    VBox.setVgrow(page, Priority.ALWAYS);
    failure.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(failure, page);
  }
}
