package dev.stageinspector.ui.signin;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.sso.DeviceCode;
import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Times;
import dev.stageinspector.store.SignInWay;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
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

/** Goes with the user through a sign-in to IAM Identity Center. Closing it ends the sign-in. */
public final class SignInDialog {

  private final PendingCall<SignInWay, SignInWay> call;
  private final FailureView failure;
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
  private final Consumer<SignInWay> chosen;
  private SignInWay way;
  private String device = "";

  /**
   * @param way how the user signs in
   * @param chosen is told how the user wants to sign in from now on
   * @param signedIn is told that the user is signed in, and the dialog is gone
   */
  public SignInDialog(
      SignIns signIns,
      String profile,
      SignInWay way,
      ClipboardWriter clip,
      Window owner,
      Consumer<SignInWay> chosen,
      Runnable signedIn) {
    this.signIns = signIns;
    this.profile = profile;
    this.way = way;
    this.chosen = chosen;
    call =
        new PendingCall<>(
            (asked, _) -> signIn(asked),
            _ -> {
              close();
              signedIn.run();
            });
    failure = FailureView.ofPart("sign-in-failure", clip);
    copyCode =
        CopyButton.labeled("sign-in-copy-code", "Copy code", () -> clip.copy("the code", device));
    copyPage =
        CopyButton.labeled(
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
    call.cancel();
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
    call.ask(way);
  }

  private SignInWay signIn(SignInWay asked) throws LookupException, InterruptedException {
    try {
      switch (asked) {
        case BROWSER ->
            signIns.withBrowser(profile, later((URI address) -> show("", address.toString())));
        case CODE -> signIns.withCode(profile, later(this::show));
      }
      return asked;
    } catch (AccessException e) {
      throw new LookupException(Failure.local(e.reason(), nextStep(e.reason())), e);
    }
  }

  /** The other way helps only where this one is at fault. */
  private static String nextStep(Reason reason) {
    return switch (reason.kind()) {
      case SIGN_IN_NEEDED -> "Try again, or sign in the other way.";
      case CREDENTIALS_UNREACHABLE ->
          "Check the network, VPN, proxy, and configured endpoints, then try again.";
      case CREDENTIALS_REFUSED ->
          "Check the start URL, region, and scopes of the profile's sign-in, then try again.";
      case WRONG_CLOCK -> "Set the clock and time zone, ideally from the network, then try again.";
      case NO_SUCH_PROFILE, NO_CREDENTIALS, BROKEN_PROFILE ->
          "Correct the profile in the AWS profile files, then try again.";
      default -> "Correct this, then try again.";
    };
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

  private void draw(CallState<SignInWay, SignInWay> now) {
    boolean failed = now.failure().isPresent();
    if (failed) {
      show("", "");
    }
    failure.show(now.failure());
    Styles.show(words, !failed);
    Styles.show(again, failed);
    fit();
  }

  /** The dialog has been shown for less, and its buttons are to stay in it. */
  private void fit() {
    if (dialog.isShowing()) {
      dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }
  }

  private void takeOtherWay() {
    way = way == SignInWay.BROWSER ? SignInWay.CODE : SignInWay.BROWSER;
    chosen.accept(way);
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
    VBox content = new VBox(12, words, failure, code, page, actions);
    content.getStyleClass().add("sign-in-content");
    dialog.setHeaderText("Sign in to profile " + Drawn.line(profile));
    dialog.getDialogPane().setId("sign-in");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
    dialog.getDialogPane().lookupButton(ButtonType.CANCEL).setId("sign-in-cancel");
    dialog.setOnHidden(_ -> call.cancel());
    call.state().addListener((_, _, now) -> draw(now));
  }
}
