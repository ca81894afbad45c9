package dev.stageinspector.ui.sessions;

import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * The questions of a menu about participants: of one, what became of it; of two, why one can't see
 * the other.
 */
final class QuestionItems {

  /** Asks a question. */
  interface Asker {
    void ask(QuestionKind question, Optional<String> viewer, Optional<String> publisher);
  }

  private final Asker asker;
  private final List<MenuItem> items = new ArrayList<>();

  QuestionItems(Asker asker) {
    this.asker = asker;
  }

  /** Has a menu begin with the questions about those who are selected when it opens. */
  void addTo(ContextMenu menu, Supplier<List<Participant>> selected) {
    menu.setOnShowing(_ -> {
      menu.getItems().removeAll(items);
      items.clear();
      items.addAll(of(selected.get()));
      menu.getItems().addAll(0, items);
    });
  }

  private List<MenuItem> of(List<Participant> selected) {
    List<MenuItem> questions =
        switch (selected.size()) {
          case 1 -> about(selected.getFirst());
          case 2 ->
              List.of(
                  pair(selected.getFirst(), selected.getLast()),
                  pair(selected.getLast(), selected.getFirst()));
          default -> List.of();
        };
    List<MenuItem> all = new ArrayList<>(questions);
    if (!all.isEmpty()) {
      all.add(new SeparatorMenuItem());
    }
    return all;
  }

  private List<MenuItem> about(Participant one) {
    return List.of(
        item("diagnose-drops", "Did " + name(one) + " drop?", QuestionKind.DROPS, one),
        item(
            "diagnose-publish",
            "Why can't " + name(one) + " publish?",
            QuestionKind.CANNOT_PUBLISH,
            one),
        item(
            "diagnose-recording",
            "Why is there no recording of " + name(one) + "?",
            QuestionKind.NO_RECORDING,
            one));
  }

  private MenuItem item(String id, String words, QuestionKind kind, Participant publisher) {
    return Controls.menuItem(
        id, words, () -> asker.ask(kind, Optional.empty(), Optional.of(publisher.id())));
  }

  private MenuItem pair(Participant viewer, Participant publisher) {
    return Controls.menuItem(
        "diagnose-video-" + Drawn.brief(Drawn.line(viewer.id())),
        "Why can't " + name(viewer) + " see " + name(publisher) + "?",
        () ->
            asker.ask(
                QuestionKind.NO_VIDEO, Optional.of(viewer.id()), Optional.of(publisher.id())));
  }

  private static String name(Participant participant) {
    return Drawn.brief(Counted.name(participant));
  }
}
