package dev.stageinspector.ui.sessions.diagnosis;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.diagnosis.DiagnosisText;
import dev.stageinspector.diagnosis.EvidenceWords;
import dev.stageinspector.diagnosis.Finding;
import dev.stageinspector.diagnosis.Question;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Plan.Step;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ticket.RedactedAnswer;
import dev.stageinspector.ui.kit.Background;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.sessions.TimeLineView;
import dev.stageinspector.ui.sessions.diagnosis.QuestionForm.Entered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A question about a session: what it takes to answer it, and the answer with its evidence. The
 * answer is that of what is known: it is drawn anew when more comes.
 */
public final class DiagnosisPart extends VBox {

  /** More lanes hide the answer. */
  private static final int LANES = 6;

  private final QuestionForm form = new QuestionForm(this::questionChanged, this::askMissing);
  private final Button ask = Controls.button("diagnose", "Diagnose", this::askMissing);
  private final Label plan = Controls.paragraph("", "field-note");
  private final CopyButton copy;
  private final TimeLineView lanes = new TimeLineView();
  private final VBox answer = new VBox();
  private final ClipboardWriter clipboard;

  /** With thousands of participants, finding their pseudonyms takes a second. */
  private final Background copying = new Background();

  private final CallCost cost;
  private final Actions actions;
  private @Nullable Case known;

  /** What was asked last; its answer is in sight. */
  private Optional<Question> asked = Optional.empty();

  private Optional<Diagnosis> shown = Optional.empty();

  /** What was answered last; the form may have changed since. */
  private Optional<Question> last = Optional.empty();

  /** What the part wants done. */
  public interface Actions extends FindingView.EvidenceLinks {
    /** Goes through a plan, with words for what it is about. */
    void ask(Plan plan, String words);
  }

  public DiagnosisPart(ClipboardWriter clipboard, CallCost cost, Actions actions) {
    this.clipboard = clipboard;
    this.cost = cost;
    this.actions = actions;
    copy =
        CopyButton.labeled(
            "copy-diagnosis",
            "Copy for the ticket",
            () -> {
              copy();
              return false;
            });
    arrange();
  }

  /** Shows what is known by now. */
  public void show(Case newKnown) {
    if (known != null && !known.session().id().equals(newKnown.session().id())) {
      asked = Optional.empty();
      last = Optional.empty();
    }
    known = newKnown;
    form.offer(newKnown.session(), newKnown.participants());
    draw();
  }

  /** As if nothing had been asked. */
  public void clear() {
    known = null;
    asked = Optional.empty();
    last = Optional.empty();
    form.clear();
    copying.cancel();
    draw(Optional.empty());
  }

  /** Asks a question about participants, or lets the user complete it. */
  public void ask(QuestionKind kind, Optional<String> viewer, Optional<String> publisher) {
    form.set(kind, viewer, publisher);
    form.entered().question().ifPresent(this::ask);
  }

  /** Brings the keyboard to the question. */
  public void focusFirst() {
    // What scrolls is in the window only after its first layout.
    applyCss();
    form.focus();
  }

  /**
   * The question that was answered last, in sight or not.
   *
   * @param session of another one, nothing was asked
   */
  public Optional<Question> last(StageSession session) {
    return Optional.ofNullable(known)
        .filter(before -> before.session().id().equals(session.id()))
        .flatMap(_ -> last);
  }

  /** Copies the answer as a ticket would say it, if there is one, once that is written. */
  public void copy() {
    shown.ifPresent(one -> {
      Matter.Asked answered = new Matter.Asked(one.question(), one.known());
      copying.<String>run(
          _ -> RedactedAnswer.markdown(answered),
          _ -> {},
          this::copy,
          // It fails again where the program's own handler of defects sees it.
          _ -> copy(RedactedAnswer.markdown(answered)));
    });
  }

  private void copy(String text) {
    copy.copied(clipboard.copy("the answer, with pseudonyms for names", text));
  }

  private void questionChanged() {
    if (known != null) {
      draw();
    }
  }

  private void askMissing() {
    form.entered().question().ifPresent(this::ask);
  }

  private void ask(Question question) {
    asked = Optional.of(question);
    if (known != null) {
      draw();
      if (Diagnosis.isOfNow(question, known) || !Diagnosis.missing(question, known).isEmpty()) {
        actions.ask(Diagnosis.plan(question, known), "Answering “" + question.words(known) + "”");
      }
    }
  }

  private void draw() {
    Case now = known;
    if (now == null) {
      return;
    }
    Entered entered = form.entered();
    Optional<Question> question = entered.question();
    List<Request> missing = question.map(one -> Diagnosis.missing(one, now)).orElse(List.of());
    ask.setDisable(question.isEmpty());
    plan.setText(
        switch (entered) {
          case Entered.Whole(Question one) -> plan(now, one, missing);
          case Entered.Unfinished(String problem) -> problem;
        });
    // What takes no call is answered at once.
    boolean answered =
        question
            .filter(one ->
                asked.filter(one::equals).isPresent()
                    || (missing.isEmpty() && !Diagnosis.isOfNow(one, now)))
            .isPresent();
    draw(answered ? question.map(one -> Diagnosis.of(one, now)) : Optional.empty());
  }

  private String plan(Case now, Question question, List<Request> missing) {
    if (missing.isEmpty()) {
      return Diagnosis.isOfNow(question, now)
          ? "Everything needed has been loaded before; it is loaded again when you ask."
          : "Everything needed has been loaded.";
    }
    CallCost price = cost.about(now.stage());
    if (price.isNothing()) {
      return missing.stream().allMatch(now.fetched()::isLacking)
          ? "The snapshot doesn't hold all that is needed."
          : "Takes no calls: what the snapshot holds is loaded when you ask.";
    }
    return "Takes at least "
        + price.words(missing.size())
        + ": "
        + missing.stream()
            .map(one -> one.operation().apiName())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
            .entrySet()
            .stream()
            .map(one -> one.getKey() + (one.getValue() == 1 ? "" : " ×" + one.getValue()))
            .sorted()
            .collect(Collectors.joining(", "))
        + ".";
  }

  private void draw(Optional<Diagnosis> diagnosis) {
    boolean same = diagnosis.map(DiagnosisPart::seen).equals(shown.map(DiagnosisPart::seen));
    shown = diagnosis;
    last = diagnosis.map(Diagnosis::question).or(() -> last);
    if (same) {
      return;
    }
    answer.getChildren().clear();
    copy.setDisable(diagnosis.isEmpty());
    diagnosis.ifPresent(this::drawAnswer);
    // In a small window the answer begins below what is in sight.
    if (asked.isPresent() && asked.equals(diagnosis.map(Diagnosis::question))) {
      Scrolling.reveal(answer.getChildren().getFirst());
    }
  }

  /** What is to be seen of an answer: more can be known without changing it. */
  private static List<Object> seen(Diagnosis diagnosis) {
    return List.of(
        diagnosis.question(),
        diagnosis.findings(),
        DiagnosisText.notAsked(diagnosis),
        more(diagnosis));
  }

  private void drawAnswer(Diagnosis diagnosis) {
    EvidenceWords words = EvidenceWords.of(diagnosis.known());
    boolean first = true;
    for (Finding finding : diagnosis.findings()) {
      answer.getChildren().add(new FindingView(finding, first, words, clipboard, actions));
      if (first) {
        moreButton(diagnosis).ifPresent(answer.getChildren()::add);
        lanes(diagnosis).ifPresent(answer.getChildren()::add);
      }
      first = false;
    }
    section("Not asked, or not answered", DiagnosisText.notAsked(diagnosis));
    section("What AWS's API can't tell", diagnosis.unknowable());
  }

  private Optional<Node> moreButton(Diagnosis diagnosis) {
    List<Request> more = more(diagnosis);
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Controls.button(
                "diagnose-more",
                "Find out more" + cost.about(diagnosis.known().stage()).behind(more.size()),
                () ->
                    actions.ask(
                        Plan.of(more.stream().map(Step::rest).toList()), "Finding out more")));
  }

  /** What could be asked to know more, except what a snapshot doesn't hold. */
  private static List<Request> more(Diagnosis diagnosis) {
    Case known = diagnosis.known();
    return diagnosis.headline().more().stream()
        .filter(one -> !known.has(one) && !known.fetched().isLacking(one))
        .toList();
  }

  /** The time line of those whom it is about, with the deciding event. */
  private Optional<Node> lanes(Diagnosis diagnosis) {
    List<String> people = diagnosis.participants().limit(LANES).toList();
    TimeLine line = TimeLine.of(diagnosis.known().log(), people);
    if (line.events().isEmpty()) {
      return Optional.empty();
    }
    lanes.show(line);
    lanes.select(
        diagnosis.headline().evidence().stream().flatMap(one -> one.event().stream()).findFirst());
    return Optional.of(lanes);
  }

  private void section(String heading, List<String> items) {
    if (!items.isEmpty()) {
      VBox section = new VBox(Controls.label(heading, "diagnosis-heading"));
      section.getStyleClass().add("diagnosis-section");
      items.forEach(
          item -> section.getChildren().add(Controls.paragraph(Drawn.line(item), "field-note")));
      answer.getChildren().add(section);
    }
  }

  private void arrange() {
    ask.getStyleClass().add("accent");
    plan.setId("diagnosis-plan");
    copy.setDisable(true);
    FlowPane buttons = new FlowPane(ask, copy);
    buttons.getStyleClass().add("more-calls");
    lanes.setId("diagnosis-timeline");
    lanes.onSelect(actions::toEvent);
    answer.getStyleClass().add("diagnosis-answer");
    answer.setId("diagnosis-answer");
    VBox all = new VBox(form, buttons, plan, answer);
    all.getStyleClass().add("diagnosis-part");
    // In a low window, the answer needs the room of the question.
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("edge-to-edge");
    Scrolling.byKeys(this, scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }
}
