package dev.stageinspector.ui.signin;

import dev.stageinspector.aws.profiles.Prompts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/**
 * Asks in a dialog in front of the window, once that is open. To be called away from the FX thread.
 */
public final class WindowPrompts implements Prompts {

  private final CompletionStage<? extends Window> opened;

  /**
   * @param opened completes when the window is open: the first look-up begins before that
   */
  public WindowPrompts(CompletionStage<? extends Window> opened) {
    this.opened = opened;
  }

  @Override
  public Optional<String> mfaCode(MfaQuestion question) throws InterruptedException {
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    CompletableFuture<Dialog<String>> shown = new CompletableFuture<>();
    var _ =
        opened.thenAccept(window ->
            Platform.runLater(() -> {
              Dialog<String> dialog = MfaDialog.of(question, owner(window));
              dialog.setOnHidden(_ -> answer.complete(Optional.ofNullable(dialog.getResult())));
              shown.complete(dialog);
              if (!answer.isDone()) {
                dialog.show();
              }
            }));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      answer.complete(Optional.empty()); // a dialog that is not shown yet never will be
      var _ = shown.thenAccept(dialog -> Platform.runLater(dialog::hide));
      throw e;
    }
  }

  /** A dialog over a dialog belongs to that one. */
  private static Window owner(Window window) {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(window);
  }
}
