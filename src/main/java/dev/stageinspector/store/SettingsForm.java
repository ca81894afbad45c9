package dev.stageinspector.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The settings as JSON: {@code {"window": {"x", "y", "width", "height", "maximized"}, "theme",
 * "keepHistory", "view", "signIn", "zoom", "sidebar": {"shown", "width"}, "regions": {PROFILE:
 * REGION}, "watch": {"seconds", "silenced": [KIND]}}}. A missing or invalid member counts as its
 * default. It stays in the file until the user changes that setting, because a newer version may
 * have written it.
 */
final class SettingsForm implements JsonForm<Settings> {

  private static final String WINDOW = "window";
  private static final String X = "x";
  private static final String Y = "y";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  private static final String MAXIMIZED = "maximized";
  private static final String THEME = "theme";
  private static final String KEEP_HISTORY = "keepHistory";
  private static final String VIEW = "view";
  private static final String SIGN_IN = "signIn";
  private static final String ZOOM = "zoom";
  private static final String SIDEBAR = "sidebar";
  private static final String SHOWN = "shown";
  private static final String REGIONS = "regions";
  private static final String WATCH = "watch";
  private static final String SECONDS = "seconds";
  private static final String SILENCED = "silenced";

  private static final int LEAST_SECONDS = 2;
  private static final int MOST_SECONDS = 60;

  private static final int SMALLEST_ZOOM = 50;
  private static final int LARGEST_ZOOM = 300;

  @Override
  public String noun() {
    return "settings";
  }

  @Override
  public Optional<Settings> read(ObjectNode root) {
    return Optional.of(settings(root));
  }

  @Override
  public void write(Settings settings, ObjectNode root) {
    Settings before = settings(root);
    if (!settings.window().equals(before.window())) {
      settings.window().ifPresent(place -> write(place, root));
    }
    if (settings.theme() != before.theme()) {
      root.put(THEME, name(settings.theme()));
    }
    if (settings.keepHistory() != before.keepHistory()) {
      root.put(KEEP_HISTORY, settings.keepHistory());
    }
    if (settings.view() != before.view()) {
      root.put(VIEW, name(settings.view()));
    }
    if (settings.signIn() != before.signIn()) {
      root.put(SIGN_IN, name(settings.signIn()));
    }
    if (settings.zoom() != before.zoom()) {
      root.put(ZOOM, settings.zoom());
    }
    if (!settings.sidebar().equals(before.sidebar())) {
      ObjectNode sidebar = object(root, SIDEBAR);
      sidebar.put(SHOWN, settings.sidebar().shown());
      sidebar.put(WIDTH, settings.sidebar().width());
    }
    if (!settings.regions().equals(before.regions())) {
      ObjectNode regions = object(root, REGIONS);
      settings.regions().forEach(regions::put);
    }
    if (!settings.watch().equals(before.watch())) {
      ObjectNode watch = object(root, WATCH);
      watch.put(SECONDS, settings.watch().seconds());
      ArrayNode silenced = watch.putArray(SILENCED);
      settings.watch().silenced().stream().sorted().forEach(silenced::add);
    }
  }

  private static Settings settings(ObjectNode root) {
    return new Settings(
        window(root.path(WINDOW)),
        choice(root.path(THEME), Settings.DEFAULT.theme()),
        flag(root.path(KEEP_HISTORY), Settings.DEFAULT.keepHistory()),
        choice(root.path(VIEW), Settings.DEFAULT.view()),
        choice(root.path(SIGN_IN), Settings.DEFAULT.signIn()),
        zoom(root.path(ZOOM)),
        sidebar(root.path(SIDEBAR)),
        regions(root.path(REGIONS)),
        watch(root.path(WATCH)));
  }

  private static SidebarPlace sidebar(JsonNode sidebar) {
    double width = number(sidebar.path(WIDTH));
    return new SidebarPlace(
        flag(sidebar.path(SHOWN), SidebarPlace.DEFAULT.shown()),
        Double.isNaN(width) ? SidebarPlace.DEFAULT.width() : width);
  }

  private static WatchChoices watch(JsonNode watch) {
    double seconds = number(watch.path(SECONDS));
    return new WatchChoices(
        seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS && seconds == Math.rint(seconds)
            ? (int) seconds
            : WatchChoices.DEFAULT.seconds(),
        watch
            .path(SILENCED)
            .valueStream()
            .flatMap(kind -> kind.stringValueOpt().stream())
            .collect(Collectors.toSet()));
  }

  private static Map<String, String> regions(JsonNode regions) {
    Map<String, String> read = new LinkedHashMap<>();
    regions
        .properties()
        .forEach(region -> {
          if (region.getValue() instanceof StringNode code) {
            read.put(region.getKey(), code.stringValue());
          }
        });
    return read;
  }

  private static Optional<WindowPlace> window(JsonNode window) {
    double x = number(window.path(X));
    double y = number(window.path(Y));
    double width = number(window.path(WIDTH));
    double height = number(window.path(HEIGHT));
    return WindowPlace.possible(x, y, width, height)
        ? Optional.of(new WindowPlace(x, y, width, height, flag(window.path(MAXIMIZED), false)))
        : Optional.empty();
  }

  private static void write(WindowPlace place, ObjectNode root) {
    ObjectNode window = object(root, WINDOW);
    window.put(X, place.x());
    window.put(Y, place.y());
    window.put(WIDTH, place.width());
    window.put(HEIGHT, place.height());
    window.put(MAXIMIZED, place.maximized());
  }

  /** The object that is a member; a new one if there is none. */
  private static ObjectNode object(ObjectNode root, String name) {
    return root.get(name) instanceof ObjectNode there ? there : root.putObject(name);
  }

  /** NaN if there is no number: no window can have that place. */
  private static double number(JsonNode node) {
    return node instanceof NumericNode number ? number.numberValue().doubleValue() : Double.NaN;
  }

  private static int zoom(JsonNode node) {
    double percent = number(node);
    return percent >= SMALLEST_ZOOM && percent <= LARGEST_ZOOM && percent == Math.rint(percent)
        ? (int) percent
        : Settings.DEFAULT.zoom();
  }

  private static boolean flag(JsonNode node, boolean otherwise) {
    return node instanceof BooleanNode flag ? flag.booleanValue() : otherwise;
  }

  private static <E extends Enum<E>> E choice(JsonNode node, E otherwise) {
    return node instanceof StringNode text
        ? Stream.of(otherwise.getDeclaringClass().getEnumConstants())
            .filter(choice -> name(choice).equals(text.stringValue()))
            .findFirst()
            .orElse(otherwise)
        : otherwise;
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
