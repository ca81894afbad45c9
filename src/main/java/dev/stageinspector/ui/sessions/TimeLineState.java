package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.TimeLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a time line shows, what is in sight of it, and where keyboard and pointer are. */
final class TimeLineState implements TimeLineActions, TimeLineMouse.Target {

  private static final double PANNED_PART = 0.2;
  private static final double ZOOM_STEP = 1.5;

  private final ZoneId zone;
  private final Runnable changed;
  private final Viewpoint sight = new Viewpoint();
  private final LaneCursor cursor = new LaneCursor();
  private Consumer<Event> onSelect = _ -> {};
  private Consumer<Instant> onCursor = _ -> {};

  private List<DrawnLane> tracks = List.of();
  private Moments moments;
  private Map<String, EventRow> fresh = Map.of();
  private Optional<Event> selected = Optional.empty();
  private Optional<Hit> hovered = Optional.empty();

  private Sizes sizes = new Sizes(1);
  private Room room = new Room(0, 0, 0, 0, 0);
  private LaneLayout layout = new LaneLayout(tracks, sizes);

  /**
   * @param changed is called after everything that changes what is drawn
   */
  TimeLineState(ZoneId zone, Runnable changed) {
    this.zone = zone;
    this.changed = changed;
    moments = new Moments(sight.whole(), zone);
  }

  void onSelect(Consumer<Event> newOnSelect) {
    onSelect = newOnSelect;
  }

  void onCursor(Consumer<Instant> newOnCursor) {
    onCursor = newOnCursor;
  }

  void show(TimeLine line) {
    tracks = line.lanes().stream().map(DrawnLane::of).toList();
    layout = new LaneLayout(tracks, sizes);
    sight.show(Span.of(line.from(), line.to()));
    moments = new Moments(sight.whole(), zone);
    cursor.show(tracks);
    hovered = Optional.empty();
    changed.run();
  }

  /** Shows which event is selected elsewhere, and brings it into sight. */
  void select(Optional<Event> event) {
    selected = event;
    event.ifPresent(cursor::goTo);
    if (event.isPresent()) {
      followCursor();
    }
    changed.run();
  }

  /**
   * Goes to a moment that was chosen elsewhere, whatever happened then, and brings it into sight.
   */
  void goTo(Instant moment) {
    double at = sight.whole().nearest(Span.seconds(moment));
    cursor.moveTo(at);
    sight.reveal(at);
    changed.run();
  }

  /** Marks no moment any more. */
  void leaveMoment() {
    cursor.leaveMoment();
    changed.run();
  }

  void mark(Collection<Event> events) {
    fresh =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    Event::participant,
                    Collectors.collectingAndThen(
                        Collectors.toList(), list -> new EventRow(list.stream()))));
    changed.run();
  }

  List<DrawnLane> tracks() {
    return tracks;
  }

  Viewpoint sight() {
    return sight;
  }

  /** The height of all lanes, in pixels. */
  double lanesHeight(Sizes newSizes) {
    measure(newSizes);
    return layout.height();
  }

  /** Takes the room there is now, and gives what is to be drawn in it. */
  Frame frame(Sizes newSizes, Room newRoom, boolean focused) {
    measure(newSizes);
    room = newRoom;
    double left = room.names() + sizes.margin();
    sight.resize(left, room.width() - sizes.margin() - left, room.lanes(), layout.height());
    return new Frame(
        sizes, room, tracks, layout, sight, moments, cursor, focused, hovered, selected, fresh);
  }

  private void measure(Sizes newSizes) {
    if (!newSizes.equals(sizes)) {
      sizes = newSizes;
      layout = new LaneLayout(tracks, sizes);
    }
  }

  /** The day with which what is in sight begins. */
  String day() {
    return moments.day(sight.scale().span().from());
  }

  /** Where the keyboard is, in words. */
  String words() {
    return cursor.lane().isEmpty() ? "Time line, no participants" : words(cursor.lane().getAsInt());
  }

  private String words(int lane) {
    return new LaneWords(tracks, moments).at(lane, cursor.stop());
  }

  /** What the pointer is on, in words; empty if it is on nothing. */
  String hoveredWords() {
    return hovered.map(new LaneWords(tracks, moments)::at).orElse("");
  }

  /** Whose lane the cursor is in. */
  Optional<Participant> participant() {
    return cursor.lane().stream()
        .mapToObj(lane -> tracks.get(lane).lane().participant())
        .findFirst();
  }

  /** The stop that the cursor is at. */
  Optional<Stop> stop() {
    return cursor.stop();
  }

  /** The moment that is marked; nothing if none is. */
  Optional<Instant> moment() {
    return cursor.moment().stream().mapToObj(Span::instant).findFirst();
  }

  /** Where the cursor is drawn; the beginning of its lane if it is at no moment in sight. */
  Point placeOfCursor() {
    double y =
        cursor.lane().stream()
            .mapToDouble(lane -> layout.lane(lane).bottom() - sight.scroll() + room.axis())
            .map(bottom ->
                Math.clamp(bottom, room.axis(), Math.max(room.axis(), room.lanesBottom())))
            .findFirst()
            .orElse(room.axis());
    TimeScale scale = sight.scale();
    double x =
        cursor.moment().stream()
            .filter(scale.span()::contains)
            .map(scale::x)
            .findFirst()
            .orElse(scale.left());
    return new Point(x, y);
  }

  /**
   * A place in what is drawn.
   *
   * @param x from the left, in pixels
   * @param y from the top
   */
  record Point(double x, double y) {}

  /** Brings the cursor to what is at a place, without selecting it. */
  void bringCursor(double x, double y) {
    Optional<Hit> hit = hit(x, y);
    hit.ifPresent(at -> cursor.enter(at.lane()));
    hit.flatMap(Hit::meant).ifPresent(cursor::goTo);
    changed.run();
  }

  void scrollTo(double top) {
    sight.scrollTo(top);
    changed.run();
  }

  void showFrom(double seconds) {
    sight.showFrom(seconds);
    changed.run();
  }

  // Keys

  @Override
  public void enterLane(int by) {
    cursor.enterBy(by);
    followCursor();
    changed.run();
  }

  @Override
  public void enterPage(int by) {
    double lane = layout.size() == 0 ? 1 : layout.height() / layout.size();
    enterLane(by * Math.max(1, (int) (room.lanes() / lane)));
  }

  @Override
  public void step(int by) {
    stepped(() -> cursor.step(by));
  }

  @Override
  public void stepToFirst() {
    stepped(cursor::stepToFirst);
  }

  @Override
  public void stepToLast() {
    stepped(cursor::stepToLast);
  }

  private void stepped(Runnable step) {
    step.run();
    followCursor();
    changed.run();
  }

  @Override
  public void choose() {
    cursor.stop().flatMap(Stop::event).ifPresent(this::choose);
  }

  private void choose(Event event) {
    selected = Optional.of(event);
    changed.run();
    onSelect.accept(event);
  }

  @Override
  public void pan(int direction) {
    pan(direction * PANNED_PART * sight.scale().width());
  }

  @Override
  public void zoom(int steps) {
    TimeScale scale = sight.scale();
    double middle = scale.left() + scale.width() / 2;
    double at =
        cursor.moment().stream()
            .filter(scale.span()::contains)
            .map(scale::x)
            .findFirst()
            .orElse(middle);
    zoom(Math.pow(ZOOM_STEP, steps), at);
  }

  @Override
  public void showAll() {
    sight.showAll();
    changed.run();
  }

  // Mouse

  @Override
  public void point(double x, double y) {
    hovered = hit(x, y);
    if (x >= room.names() && y < room.lanesBottom()) {
      cursor.moveTo(sight.whole().nearest(sight.scale().at(x)));
      tellCursor();
    }
    changed.run();
  }

  @Override
  public void leave() {
    hovered = Optional.empty();
    changed.run();
  }

  @Override
  public void click(double x, double y) {
    Optional<Hit> hit = hit(x, y);
    hit.ifPresent(at -> cursor.enter(at.lane()));
    changed.run();
    hit.flatMap(Hit::meant)
        .ifPresent(event -> {
          cursor.goTo(event);
          tellCursor();
          choose(event);
        });
  }

  @Override
  public void drag(double right, double down) {
    sight.pan(right);
    sight.scrollTo(sight.scroll() + down);
    changed.run();
  }

  @Override
  public void zoom(double factor, double x) {
    sight.zoom(factor, x);
    changed.run();
  }

  @Override
  public boolean pan(double pixels) {
    TimeScale before = sight.scale();
    sight.pan(pixels);
    changed.run();
    return !before.equals(sight.scale());
  }

  @Override
  public boolean scroll(double pixels) {
    if (sight.mostScroll() == 0) {
      return pan(pixels);
    }
    double before = sight.scroll();
    scrollTo(before + pixels);
    return before != sight.scroll();
  }

  private Optional<Hit> hit(double x, double y) {
    return y < room.axis() || y >= room.lanesBottom()
        ? Optional.empty()
        : new HitTest(tracks, layout, sight.scale(), sizes).at(x, y - room.axis() + sight.scroll());
  }

  private void followCursor() {
    cursor.lane().ifPresent(lane -> sight.reveal(layout.lane(lane)));
    cursor
        .stop()
        .flatMap(stop -> stop.at().stream().boxed().findFirst())
        .ifPresent(at -> {
          sight.reveal(at);
          tellCursor();
        });
  }

  private void tellCursor() {
    cursor.moment().ifPresent(moment -> onCursor.accept(Span.instant(moment)));
  }
}
