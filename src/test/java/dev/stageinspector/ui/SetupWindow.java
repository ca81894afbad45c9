package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.http.ApiHttpClient;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.broadcast.check.ConnectionCheck;
import dev.stageinspector.broadcast.check.Targets;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.demo.DemoWhip;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.AccessSource;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import dev.stageinspector.ui.kit.NoSignIns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** The real window on the demo account, over real connections on loopback. */
public final class SetupWindow implements AutoCloseable {

  private final DemoEndpoint endpoint = DemoEndpoint.start(0);
  private final DemoWhip whip = DemoWhip.start();
  private final AwsIvs ivs;
  private Optional<Path> saveTo = Optional.empty();
  private final Stage stage;
  private final MainWindow window;

  public SetupWindow(Path home, Theme theme, double width, double height) throws Exception {
    Environment environment =
        new Environment(
            Map.of("STAGE_INSPECTOR_HOME", home.toString()),
            home,
            Environment.OperatingSystem.LINUX);
    ProxyRules proxies = ProxyRules.of(environment);
    Trust trust = new Trust(environment, Optional.empty());
    AccessSource access =
        _ ->
            new Access(
                AwsBasicCredentials.create(
                    DemoAccount.ACCESS_KEY_ID, DemoAccount.SECRET_ACCESS_KEY),
                Optional.of(endpoint.uri()),
                new ApiHttpClient(proxies, trust, ApiHttpClient.TimeLimits.USUAL),
                Optional.empty());
    ivs = new AwsIvs(access, AwsIvs.Limits.DEFAULT, new CallBudget(1000));
    AppFolders folders = AppFolders.of(environment);
    var settings = Settings.file(folders);
    var _ = settings.change(now -> now.withTheme(theme));
    WindowContext context =
        new WindowContext(
            ivs,
            () -> ProfileReader.read(ProfileFiles.of(environment)),
            new HistoryFile(folders, () -> false),
            settings,
            Optional.empty(),
            List.of(),
            _ -> List.of(),
            ProfileFacts.NONE,
            new NoSignIns(),
            new BroadcastContext(
                ivs,
                ivs,
                answer -> Targets.standIns(answer.tree(), whip.global(), whip.own(), whip.events()),
                _ -> new ConnectionCheck(proxies, trust, Duration.ofSeconds(5)),
                _ -> saveTo));
    stage = Fx.get(Stage::new);
    window = Fx.get(() -> new MainWindow(stage, context));
    Fx.run(() -> {
      window.open();
      // The headless screen is 1000 by 1000.
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
    });
  }

  /** Looks a sample stage up and opens the set-up. */
  public void open(String name) throws Exception {
    String arn =
        DemoAccount.STAGES.stream()
            .filter(sample -> sample.name().equals(name))
            .findFirst()
            .orElseThrow()
            .arn();
    StageArn parsed = ((ArnReading.Understood) StageArn.parse(arn)).arn();
    Fx.run(() -> window.inspect(new StageQuery(parsed, new ProfileChoice.Demo())));
    Fx.until("there is an outcome", () -> !window.state().get().isRunning());
    Fx.run(() -> {
      if (!((javafx.scene.control.ToggleButton) node("view-setup")).isSelected()) {
        ((ButtonBase) node("view-setup")).fire();
      }
    });
    until("setup");
  }

  /** Answers the question where to save a file; empty is Cancel. */
  public void saveTo(Optional<Path> file) throws Exception {
    Fx.run(() -> saveTo = file);
  }

  public Stage stage() {
    return stage;
  }

  public Node node(String id) {
    return Objects.requireNonNull(stage.getScene().lookup("#" + id), id);
  }

  public boolean shows(String id) {
    for (Node node = stage.getScene().lookup("#" + id); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
      if (node.getParent() == null) {
        return true;
      }
    }
    return false;
  }

  public String text(String id) throws Exception {
    return Fx.get(() -> textOf(node(id)));
  }

  private static String textOf(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      default -> {
        StringBuilder text = new StringBuilder();
        node.lookupAll(".label")
            .forEach(label -> text.append(((Labeled) label).getText()).append('\n'));
        yield text.toString();
      }
    };
  }

  public void press(String id) throws Exception {
    Fx.run(() -> ((ButtonBase) node(id)).fire());
  }

  public void type(String id, String text) throws Exception {
    Fx.run(() -> ((TextInputControl) node(id)).setText(text));
  }

  public void choose(String id, String item) throws Exception {
    Fx.run(() -> choose((ComboBox<?>) node(id), item));
  }

  private static <T> void choose(ComboBox<T> box, String item) {
    box.setValue(
        box.getItems().stream()
            .filter(one -> box.getConverter().toString(one).equals(item))
            .findFirst()
            .orElseThrow());
  }

  public void until(String id) throws Exception {
    Fx.until(id + " shows", () -> shows(id));
    Fx.painted();
  }

  /** Brings a part of the set-up to its top and keeps a picture of the window. */
  void picture(String name, String top) throws Exception {
    Fx.run(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
      ScrollPane pane = (ScrollPane) node("setup");
      Node content = pane.getContent();
      double y = content.sceneToLocal(node(top).localToScene(0, 0)).getY();
      double room = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      pane.setVvalue(room <= 0 ? 0 : Math.clamp((y - 30) / room, 0, 1));
    });
    Fx.painted();
    Fx.run(() -> Pictures.write("setup-" + name, window.picture()));
  }

  /** A picture of the same as it is in a window of that size. */
  void sizedPicture(String name, int width, int height) {
    Pictures.write("setup-" + name, Pictures.sized(stage, width, height));
  }

  @Override
  public void close() {
    Fx.run(stage::hide);
    ivs.close();

    whip.close();
    endpoint.close();
  }
}
