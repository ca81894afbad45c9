package dev.stageinspector.ui.signin;

import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.sso.DeviceCode;
import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.property.Times;
import dev.stageinspector.store.SignInWay;
import dev.stageinspector.ui.kit.Background;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import java.net.URI;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes with the user through a sign-in to IAM Identity Center. Closing it ends the sign-in. */
public final class SignInDialog {

  private static final Logger LOG = LoggerFactory.getLogger(SignInDialog.class);

  /** What the dialog tells. */
  public interface Listener {
    /** The user is signed in, and the dialog is gone. */
    void signedIn();

    /** The user wants this way from now on. */
    void chosen(SignInWay way);
  }

  private final Background work = new Background();
  private final Dialog<ButtonType> dialog;
  private final Label words = Controls.label("");
  private final Label code = Controls.label("", "sign-in-code");
  private final TextField page = new TextField();
  private final Button copyCode;
  private final Button copyPage;
  private final Button otherWay;
  private final Button again;
  private final SignIns signIns;
  private final String profile;
  private final Listener listener;
  private SignInWay way;
  private String device = "";

  public SignInDialog(
      SignIns signIns,
      String profile,
      SignInWay way,
      ClipboardWriter clip,
      Window owner,
      Listener listener) {
    this.signIns = signIns;
    this.profile = profile;
    this.way = way;
    this.listener = listener;
    copyCode =
        Controls.button("sign-in-copy-code", "Copy code", () -> clip.copy("the code", device));
    copyPage =
        Controls.button(
            "sign-in-copy-page",
            "Copy page address",
            () -> clip.copy("the address of the sign-in page", page.getText()));
    otherWay = Controls.button("sign-in-other-way", "", this::takeOtherWay);
    again = Controls.button("sign-in-again", "Try again", this::begin);
    dialog = Controls.dialog(owner, "Sign in");
    arrange();
  }

  /** Shows the dialog and begins. */
  public void show() {
    dialog.show();
    begin();
  }

  /** Ends the sign-in. */
  public void close() {
    work.cancel();
    dialog.hide();
  }

  private void begin() {
    boolean browser = way == SignInWay.BROWSER;
    words.setText(
        browser
            ? "Sign in on the page that opens in your browser. This window continues by itself."
            : "Getting a code…");
    otherWay.setText(browser ? "Use a code instead" : "Use the browser instead");
    show("", "");
    Styles.show(again, false);
    work.run(
        () -> {
          signIn(browser);
          return "";
        },
        _ -> {
          dialog.hide();
          listener.signedIn();
        },
        this::failed);
  }

  private void signIn(boolean browser) throws CredentialException, InterruptedException {
    if (browser) {
      signIns.withBrowser(profile, later((URI address) -> show("", address.toString())));
    } else {
      signIns.withCode(profile, later(this::show));
    }
  }

  private void show(DeviceCode device) {
    words.setText(
        "Open this page in a browser on any computer. Check that it shows this code, then sign in."
            + " The code is valid until "
            + Times.at(device.until())
            + ".");
    show(device.code(), device.page().toString());
  }

  private void show(String newCode, String address) {
    device = newCode;
    code.setText(Drawn.line(newCode));
    page.setText(address);
    Styles.show(code, !newCode.isEmpty());
    Styles.show(copyCode, !newCode.isEmpty());
    Styles.show(page, !address.isEmpty());
    Styles.show(copyPage, !address.isEmpty());
    fit();
  }

  private void failed(Throwable thrown) {
    show("", "");
    if (thrown instanceof CredentialException known) {
      words.setText(Drawn.line(known.reason().sentence()));
    } else {
      LOG.error("Unexpected", thrown);
      words.setText("Something went wrong in Stage Inspector itself.");
    }
    Styles.show(again, true);
    fit();
  }

  /** The dialog has been shown for less, and its buttons are to stay in it. */
  private void fit() {
    dialog.getDialogPane().getScene().getWindow().sizeToScene();
  }

  private void takeOtherWay() {
    way = way == SignInWay.BROWSER ? SignInWay.CODE : SignInWay.BROWSER;
    listener.chosen(way);
    begin();
  }

  /** What is told on the thread of the sign-in is shown on the FX thread. */
  private static <T> Consumer<T> later(Consumer<T> shown) {
    return value -> Platform.runLater(() -> shown.accept(value));
  }

  private void arrange() {
    words.setId("sign-in-words");
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    code.setId("sign-in-code");
    page.setId("sign-in-page");
    page.setEditable(false);
    page.setAccessibleText("Address of the sign-in page");
    FlowPane actions = new FlowPane(copyCode, copyPage, again, otherWay);
    actions.getStyleClass().add("actions");
    VBox content = new VBox(12, words, code, page, actions);
    content.setPrefWidth(560);
    dialog.setHeaderText("Sign in to profile " + Drawn.line(profile));
    dialog.getDialogPane().setId("sign-in");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
    dialog.getDialogPane().lookupButton(ButtonType.CANCEL).setId("sign-in-cancel");
    dialog.setOnHidden(_ -> work.cancel());
  }
}
