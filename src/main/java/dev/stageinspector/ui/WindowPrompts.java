package dev.stageinspector.ui;

import dev.stageinspector.profiles.Prompts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Asks in a dialog in front of the window. To be called away from the FX thread. */
public final class WindowPrompts implements Prompts {

  @Override
  public Optional<String> mfaCode(MfaQuestion question) throws InterruptedException {
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    CompletableFuture<Dialog<String>> shown = new CompletableFuture<>();
    Platform.runLater(() -> {
      Dialog<String> dialog = MfaDialog.of(question, owner());
      dialog.setOnHidden(_ -> answer.complete(Optional.ofNullable(dialog.getResult())));
      shown.complete(dialog);
      if (!answer.isDone()) {
        dialog.show();
      }
    });
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

  /** A dialog over a dialog belongs to that one; without any window it stands alone. */
  private static Window owner() {
    return Window.getWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .or(() -> Window.getWindows().stream().filter(Window::isShowing).findFirst())
        .orElseThrow();
  }
}
