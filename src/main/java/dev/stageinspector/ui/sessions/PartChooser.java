package dev.stageinspector.ui.sessions;

import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Chooses which part of a session is in sight. */
final class PartChooser extends HBox {

  /** The parts of a session. */
  enum Part {
    PARTICIPANTS("view-participants", "Participants", "left-pill"),
    TIME_LINE("view-timeline", "Time line", "center-pill"),
    COMPOSITIONS("view-compositions", "Compositions", "center-pill"),
    DIAGNOSIS("view-diagnosis", "Diagnose", "right-pill");

    private final String id;
    private final String label;
    private final String side;

    Part(String id, String label, String side) {
      this.id = id;
      this.label = label;
      this.side = side;
    }
  }

  private final ToggleGroup group = new ToggleGroup();
  private final Map<Part, ToggleButton> buttons = new EnumMap<>(Part.class);

  PartChooser() {
    for (Part one : Part.values()) {
      ToggleButton button = Controls.pill(one.id, one.label, one.side, group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setUserData(one);
      buttons.put(one, button);
      getChildren().add(button);
    }
    Hint.set(button(Part.DIAGNOSIS), Shortcut.DIAGNOSE.hint("Ask why something went wrong"));
  }

  /** Which part is in sight. */
  Part part() {
    Toggle chosen = group.getSelectedToggle();
    return chosen == null ? Part.PARTICIPANTS : (Part) chosen.getUserData();
  }

  /** Brings a part into sight. */
  void choose(Part wanted) {
    group.selectToggle(button(wanted));
  }

  private ToggleButton button(Part one) {
    return Objects.requireNonNull(buttons.get(one));
  }

  /** Tells which part comes into sight, now and from now on. */
  void onChoice(Consumer<Part> listener) {
    group
        .selectedToggleProperty()
        .subscribe(chosen -> {
          if (chosen == null) {
            choose(Part.PARTICIPANTS);
          } else {
            listener.accept(part());
          }
        });
  }
}
