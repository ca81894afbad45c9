package dev.stageinspector.bench;

import dev.stageinspector.Main;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.SdkSettings;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * What a day's use of the real program leaves behind: memory, threads, open files, and closed tabs.
 * The endpoint is in another process. It needs {@code /proc}, so it runs on Linux only.
 */
public final class DayBench {

  private static final int TABS = 8;

  private static final int QUARTERS = 4;

  /** Fewer for a first impression. */
  private static final int LOOKUPS = Integer.getInteger("day.lookups", 3_000) / QUARTERS;

  private static final int BETWEEN_FILTERS = 15;
  private static final int BETWEEN_ERRANDS = 75;
  private static final int PARTICIPANTS = 25_000;
  private static final List<String> FILTERS = List.of("arn", "recording", "tag", "zzz", "us-east");

  /** After which nothing is under way any more and memory was given back, in milliseconds. */
  private static final long QUIET = 8_000;

  /** Those that the demo account answers at once, and the one with many participants. */
  private static final List<String> STAGES =
      DemoAccount.STAGES.stream().limit(TABS).map(stage -> stage.arn()).toList();

  private final Scene scene;
  private final boolean collects;
  private final List<WeakReference<Node>> closed = new ArrayList<>();

  /**
   * @param collects whether the heap is measured at each quarter, which gives memory back that a
   *     day without it would keep
   */
  private DayBench(Scene scene, boolean collects) {
    this.scene = scene;
    this.collects = collects;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("stage-inspector-day");
    Process endpoint = DemoProcess.start();
    int status = 1;
    try {
      SdkSettings.fix();
      String uri = endpoint.inputReader(StandardCharsets.UTF_8).readLine();
      Environment environment =
          new Environment(
              Map.of("STAGE_INSPECTOR_HOME", folder.toString()),
              folder,
              Environment.ofProcess().system());
      String[] command = {
        "--demo", "--endpoint-url", uri, "--calls-per-second", "100000", "--arn", STAGES.getFirst()
      };
      Thread.ofPlatform()
          .name("main")
          .start(() -> Main.run(command, environment, System.out, System.err));
      new DayBench(scene(), Boolean.getBoolean("day.collects")).run();
      status = 0;
    } catch (Exception | AssertionError e) {
      System.err.println("The day has failed: " + e);
    } finally {
      endpoint.destroy();
    }
    // The window would keep the JVM.
    Runtime.getRuntime().exit(status);
  }

  /** That of the program's window, as soon as it is there. */
  private static Scene scene() throws InterruptedException {
    while (true) {
      try {
        for (Window window : BenchWindow.onFxThread(() -> List.copyOf(Window.getWindows()))) {
          if (window instanceof Stage stage && stage.getScene().lookup("#arn") != null) {
            return stage.getScene();
          }
        }
      } catch (IllegalStateException e) {
        // The toolkit is not there yet.
      }
      Thread.sleep(100);
    }
  }

  private void run() throws Exception {
    for (int tab = 1; tab < TABS; tab++) {
      openTab(STAGES.get(tab));
    }
    report("begin");
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      for (int lookup = 0; lookup < LOOKUPS; lookup++) {
        if (lookup % BETWEEN_ERRANDS == 0) {
          errands(lookup / BETWEEN_ERRANDS);
        }
        if (lookup % 5 == 0) {
          chooseTab(lookup / 5 % TABS);
        }
        lookUp(STAGES.get((lookup + lookup / 40) % TABS));
        if (lookup % BETWEEN_FILTERS == 0) {
          filter(FILTERS.get(lookup / BETWEEN_FILTERS % FILTERS.size()));
        }
      }
      if (quarter % 2 == 0) {
        openEveryone();
      }
      report(25 * quarter + " %");
    }
    System.out.printf("day: %.1f MB of heap after everything was collected%n", collected());
    System.out.printf(
        "day: %d of %d closed tabs are still there; %d windows; RSS then %d MiB%n",
        closed.stream().filter(tab -> tab.get() != null).count(),
        closed.size(),
        fx(() -> Window.getWindows().size()),
        status("VmRSS"));
  }

  /** What happens between look-ups. */
  private void errands(int number) throws InterruptedException {
    theme(number % 2 == 0 ? "theme-dark" : "theme-light");
    chooseTab(0);
    lookUp(STAGES.getFirst());
    key("Shortcut+B");
    frame();
    key("Shortcut+B");
    key("Shortcut+E");
    until("the session", () -> isShown("#view-diagnosis"));
    key("Shortcut+D");
    frame();
    key("Shortcut+E");
    key("Shortcut+J");
    frame();
    key("Shortcut+J");
    key("Shortcut+Shift+R");
    frame();
    key("Shortcut+Shift+R");
    key("Shortcut+Shift+L");
    frame();
    // While the list is on its way, Esc only ends that.
    while (!fx(() -> isShown("#view-overview"))) {
      key("Esc");
    }
    key("F9");
    frame();
    key("F9");
    dialog("Shortcut+Shift+M", "#ticket");
    dialog("F1", ".dialog-pane");
    compare();
    closeTab();
    openTab(STAGES.get(number % TABS));
    key("Shortcut+B");
    frame();
    closeTab();
    openTab(STAGES.get(number % TABS));
    key("Shortcut+E");
    until("the session", () -> isShown("#view-diagnosis"));
    key("Shortcut+D");
    frame();
    closeTab();
    openTab(STAGES.get(number % TABS));
    key("Shortcut+Shift+R");
    frame();
    closeTab();
  }

  /** Everyone of the large session, read, scrolled, sorted, and closed. */
  private void openEveryone() throws InterruptedException {
    openTab(
        DemoAccount.STAGES.stream()
            .filter(stage -> stage.name().equals("tags-of-the-world"))
            .findFirst()
            .orElseThrow()
            .arn());
    key("Shortcut+E");
    until("the participants", () -> rows() > 0 && isShown("#load-participants"));
    fx(() -> {
      ((Button) scene.lookup("#load-participants")).fire();
      return true;
    });
    until("all participants", () -> rows() == PARTICIPANTS);
    for (int move = 1; move <= 20; move++) {
      int row = move * PARTICIPANTS / 21;
      fx(() -> {
        table().scrollTo(row);
        return true;
      });
      frame();
    }
    fx(() -> table().getSortOrder().add(sorted(table())));
    Thread.sleep(QUIET / 4);
    System.out.printf("day: %d MiB with %d participants%n", status("VmRSS"), PARTICIPANTS);
    closeTab();
  }

  private static <T> TableColumn<T, ?> sorted(TableView<T> table) {
    return table.getVisibleLeafColumns().getFirst();
  }

  @SuppressWarnings("unchecked")
  private TableView<Object> table() {
    return (TableView<Object>) scene.lookup("#rows");
  }

  private int rows() {
    return table() == null ? 0 : table().getItems().size();
  }

  private boolean isShown(String id) {
    Node node = scene.lookup(id);
    return node != null && node.isVisible() && node.getParent().isVisible();
  }

  private void lookUp(String arn) throws InterruptedException {
    fx(() -> {
      TextField field = (TextField) scene.lookup("#arn");
      field.setText(arn);
      field.fireEvent(new ActionEvent());
      return true;
    });
    until("the answer", () -> scene.lookup("#cancel").isDisabled());
    if (!fx(() -> isShown("#view-overview"))) {
      throw new IllegalStateException("the look-up failed: " + arn);
    }
    frame();
  }

  private void filter(String text) throws InterruptedException {
    for (String now : List.of(text, "")) {
      fx(() -> {
        ((TextField) scene.lookup("#filter")).setText(now);
        return true;
      });
      frame();
    }
  }

  private void theme(String id) throws InterruptedException {
    fx(() -> {
      items(((MenuButton) scene.lookup("#menu")).getItems())
          .filter(item -> id.equals(item.getId()))
          .forEach(MenuItem::fire);
      return true;
    });
    frame();
  }

  private static Stream<MenuItem> items(List<MenuItem> items) {
    return items.stream()
        .flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
  }

  private void compare() throws InterruptedException {
    int tabs = fx(() -> tabs().getTabs().size());
    key("Shortcut+Shift+D");
    until("the question", () -> dialogs("#compare-ok").findFirst().isPresent());
    fx(() -> {
      dialogs("#compare-ok").toList().forEach(button -> ((Button) button).fire());
      return true;
    });
    until("the comparison", () -> tabs().getTabs().size() > tabs);
    Thread.sleep(200);
  }

  /** Opens a dialog and closes it again. */
  private void dialog(String keys, String inside) throws InterruptedException {
    key(keys);
    until("the dialog", () -> dialogs(inside).findFirst().isPresent());
    frame();
    fx(() -> {
      dialogs(inside).toList().forEach(node -> close(node.getScene().getWindow()));
      return true;
    });
  }

  /** As the button of its title bar does. */
  private static void close(Window dialog) {
    Event.fireEvent(dialog, new WindowEvent(dialog, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private Stream<Node> dialogs(String inside) {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(one -> one != null && !one.equals(scene))
        .map(one -> one.lookup(inside))
        .filter(node -> node != null);
  }

  private TabPane tabs() {
    return (TabPane) scene.lookup("#tabs");
  }

  private void chooseTab(int index) throws InterruptedException {
    fx(() -> {
      tabs().getSelectionModel().select(index);
      return true;
    });
    frame();
  }

  private void openTab(String arn) throws InterruptedException {
    key("Shortcut+T");
    lookUp(arn);
  }

  private void closeTab() throws InterruptedException {
    closed.add(new WeakReference<>(fx(this::content)));
    key("Shortcut+W");
    frame();
  }

  /** What the tab in sight shows: the outermost node around its look-up bar that tabs change. */
  private Node content() {
    Parent below = tabs().getParent().getParent();
    Parent content = (Parent) below.getChildrenUnmodifiable().getLast();
    return content.getChildrenUnmodifiable().getFirst();
  }

  private void key(String keys) {
    KeyCombination combination = KeyCombination.valueOf(keys);
    KeyCode code = combination instanceof KeyCodeCombination one ? one.getCode() : character(keys);
    fx(() -> {
      Event.fireEvent(
          scene,
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              "",
              code.getName(),
              code,
              keys.contains("Shift+"),
              keys.contains("Shortcut+"),
              false,
              false));
      return true;
    });
  }

  private static KeyCode character(String keys) {
    return KeyCode.getKeyCode(keys.substring(keys.lastIndexOf('+') + 1));
  }

  /** Waits until the window is laid out for the next frame. */
  private void frame() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    fx(() -> {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              done.countDown();
            }
          });
      Platform.requestNextPulse();
      return true;
    });
    done.await();
  }

  private void until(String what, Supplier<Boolean> condition) throws InterruptedException {
    for (int tries = 0; !fx(condition); tries++) {
      if (tries > 5_000) {
        throw new IllegalStateException("waited for " + what);
      }
      Thread.sleep(5);
    }
  }

  private static <T> T fx(Supplier<T> work) {
    return BenchWindow.onFxThread(work);
  }

  private void report(String when) throws Exception {
    Thread.sleep(QUIET);
    System.out.printf(
        "day: %s: RSS %d MiB (at most %d), heap %d of %d MiB, %d threads, %d open files, %s%n",
        when,
        status("VmRSS"),
        status("VmHWM"),
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
        Runtime.getRuntime().totalMemory() >> 20,
        count("/proc/self/task"),
        count("/proc/self/fd"),
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .sorted()
            .collect(Collectors.joining(", ")));
    if (collects) {
      System.out.printf(
          "day: %s: %.1f MB of heap after collection, RSS %d MiB%n",
          when, collected(), status("VmRSS"));
    }
  }

  private static double collected() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    Runtime jvm = Runtime.getRuntime();
    return (jvm.totalMemory() - jvm.freeMemory()) / 1e6;
  }

  /** Of the kernel's account of this process, in MiB. */
  private static long status(String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
              .filter(line -> line.startsWith(name + ":"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          >> 10;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long count(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(folder))) {
      return entries.count();
    }
  }
}
