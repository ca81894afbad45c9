package dev.stageinspector;

import java.io.Serial;

/** A window cannot be opened here. The message is one line for the user. */
final class DisplayException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  DisplayException(Throwable cause) {
    super(
        "Can't open a window, so the stage is printed as text. A window needs a display"
            + " (DISPLAY) and GTK 3 (Debian, Ubuntu: apt install libgtk-3-0; Fedora: dnf install"
            + " gtk3).",
        cause);
  }
}
