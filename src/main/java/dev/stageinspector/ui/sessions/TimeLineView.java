package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.ui.kit.ContextMenus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * A time line, drawn: a lane for each participant, with when it was connected, published, and was
 * subscribed, and with what went wrong. Everything in it can be reached with the mouse and with the
 * keyboard, and is said in words to a screen reader.
 */
public final class TimeLineView extends Region {

  private static final double USUAL_WIDTH = 50;
  private static final double LEAST_HEIGHT = 9;
  private static final double MOST_HEIGHT = 32;

  /** What is drawn stays where it is when the edge becomes the ring of the focus. In pixels. */
  private static final double EDGE = 2;

  private final TimeLineState state = new TimeLineState(ZoneId.systemDefault(), this::redraw);
  private final TimeLineSheet sheet = new TimeLineSheet(state);
  private final Region paper = new Region();
  private final HoverTip tip = new HoverTip(this);

  public TimeLineView() {
    arrange();
    wire();
  }

  /**
   * Shows a time line. If it is one of the same session, what was in sight stays in sight, and the
   * keyboard stays where it was.
   */
  public void show(TimeLine line) {
    state.show(line);
    requestLayout();
  }

  /** Shows which event is selected elsewhere, and brings it into sight. */
  public void select(Optional<Event> event) {
    state.select(event);
  }

  /** Goes to a moment that was chosen elsewhere, and brings it into sight. */
  void goTo(Instant moment) {
    state.goTo(moment);
  }

  /** Marks no moment any more. */
  void leaveMoment() {
    state.leaveMoment();
  }

  /** Calls with each event that the user selects here; not with those of {@link #select}. */
  public void onSelect(Consumer<Event> selected) {
    state.onSelect(selected);
  }

  /** Calls with the moment under the cursor whenever mouse or keyboard move it. */
  public void onCursor(Consumer<Instant> moved) {
    state.onCursor(moved);
  }

  /** Marks events that are new. */
  public void mark(Collection<Event> fresh) {
    state.mark(fresh);
  }

  /** Whose lane the cursor is in. */
  Optional<Participant> participant() {
    return state.participant();
  }

  /** The event that the cursor is at. */
  Optional<Event> event() {
    return state.stop().flatMap(Stop::event);
  }

  /** The moment that is marked; nothing if none is. */
  Optional<Instant> moment() {
    return state.moment();
  }

  /** Whether the cursor is at an event, or at a bar that no event tells of. */
  boolean atStop() {
    return state.stop().isPresent();
  }

  /** Where the cursor is, in words. */
  String words() {
    return state.words();
  }

  /** Opens a menu about what is under the mouse or, by keyboard, at the cursor. */
  void contextMenu(ContextMenu menu) {
    addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        wanted -> {
          if (wanted.isKeyboardTrigger()) {
            showAtCursor(menu);
          } else {
            Point2D at = sheet.drawn().sceneToLocal(wanted.getSceneX(), wanted.getSceneY());
            state.bringCursor(at.getX(), at.getY());
            menu.show(this, wanted.getScreenX(), wanted.getScreenY());
          }
          wanted.consume();
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (ContextMenus.isPressed(key)) {
            showAtCursor(menu);
            key.consume();
          }
        });
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
  }

  private void showAtCursor(ContextMenu menu) {
    TimeLineState.Point cursor = state.placeOfCursor();
    Point2D screen = sheet.drawn().localToScreen(cursor.x(), cursor.y());
    menu.show(this, screen.getX(), screen.getY());
  }

  List<DrawnLane> tracks() {
    return state.tracks();
  }

  /** What is in sight. */
  Span seen() {
    return state.sight().scale().span();
  }

  /** Where a moment is drawn, in pixels. */
  double x(Instant moment) {
    return state.sight().scale().x(Span.seconds(moment));
  }

  private void arrange() {
    setId("time-line");
    getStyleClass().add("time-line");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleRoleDescription("Time line");
    setAccessibleHelp(TimeLineKeys.HELP);
    paper.getStyleClass().add("time-line-paper");
    paper.setManaged(false);
    paper.setMouseTransparent(true);
    getChildren().setAll(paper, sheet);
    redraw();
  }

  private void wire() {
    new TimeLineKeys(state).listen(this);
    new TimeLineMouse(state).listen(sheet.drawn(), this);
    focusedProperty().subscribe(this::redraw);
    sheet
        .drawn()
        .addEventHandler(
            MouseEvent.MOUSE_MOVED,
            at -> tip.say(state.hoveredWords(), new Point2D(at.getScreenX(), at.getScreenY())));
    sheet.drawn().addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tip.hide());
    sheet.drawn().addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> tip.hide());
    sheet.drawn().addEventHandler(ScrollEvent.SCROLL, _ -> tip.hide());
  }

  private void redraw() {
    setAccessibleText(state.words());
    sheet.redraw(isFocused());
  }

  @Override
  protected double computePrefWidth(double height) {
    return sheet.sizes().of(USUAL_WIDTH);
  }

  @Override
  protected double computeMinHeight(double width) {
    return sheet.sizes().of(LEAST_HEIGHT);
  }

  @Override
  protected double computePrefHeight(double width) {
    Sizes sizes = sheet.sizes();
    double seen = sizes.axis() + state.lanesHeight(sizes) + sizes.legendRow() * 2;
    return Math.clamp(seen, sizes.of(LEAST_HEIGHT), sizes.of(MOST_HEIGHT));
  }

  @Override
  protected void layoutChildren() {
    place(paper, snappedLeftInset());
    place(sheet, EDGE);
  }

  private void place(Region part, double edge) {
    part.resizeRelocate(
        edge, edge, Math.max(0, getWidth() - 2 * edge), Math.max(0, getHeight() - 2 * edge));
  }
}
