package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Pictures;
import dev.stageinspector.ui.RoomView;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class CompositionsPartTest {

  private static final String HERE = "arn:aws:ivs:us-east-1:123456789012:";
  private static final String NONE_NOW =
      "AWS lists no compositions for this stage now. It lists one until 5 minutes after its end, so"
          + " there may have been one before.";

  private final List<Request> asked = new CopyOnWriteArrayList<>();
  private final Map<Operation, Reason.Kind> failing = new EnumMap<>(Operation.class);
  private final List<String> said = new ArrayList<>();
  private String list = "[]";
  private CompositionsPart part;
  private RoomView view;

  @BeforeEach
  void build(Stage where) {
    part =
        Fx.get(() ->
            new CompositionsPart(this::answer, SignInContext.NONE, new ClipboardWriter(said::add)));
    view = RoomView.of(where, StackPane::new);
  }

  @Test
  void nothingIsAskedBeforeItIsInSight() {
    Fx.run(() -> part.show(AnswerSamples.TOWN_HALL));

    assertThat(asked).isEmpty();
    open();
    assertThat(asked).hasSize(1);
  }

  @Test
  void noCompositionNowIsNotNone() {
    open();

    assertThat(view.words()).contains(NONE_NOW);
    Pictures.ofWindows("compositions-none", view.stage());
  }

  @Test
  void aRowSaysWhereACompositionIsSentAndRecorded() {
    list = "[" + element("a", "ACTIVE") + "," + element("b", "FAILED") + "]";
    open();

    assertThat(cells("sentTo")).contains("archive (S3): ACTIVE, public (channel): ACTIVE");
    assertThat(cells("recordsTo")).contains("s3://example-archive/MNAL/composite");
    assertThat(cells("encoders")).contains("480p, e2 (no name)");
    assertThat(view.text("compositions-status"))
        .startsWith("2 compositions of the stage (all sessions), listed ")
        .endsWith(". AWS lists a composition until 5 minutes after its end.");
    Pictures.ofWindows("compositions", view.stage());
  }

  @Test
  void theSelectedOneIsShownAsAwsSentItWithTheNamesOfItsConfigurations() {
    list = "[" + element("a", "ACTIVE") + "]";
    open();

    assertThat(
            Fx.get(
                () -> names(view.node("row-details", PropertyTreeView.class).getRoot()).toList()))
        .contains("configuration", "recordingPrefix")
        .doesNotContain("sentTo", "recordsTo", "encoders");
    assertThat(
            Fx.get(() ->
                view.node("row-details").lookupAll(".resource-name").stream()
                    .map(label -> ((Labeled) label).getText())
                    .toList()))
        .contains("compositions-archive");
  }

  @Test
  void deniedListNamesTheActionAndWhatIsNotKnown() {
    failing.put(Operation.LIST_COMPOSITIONS, Reason.Kind.ACCESS_DENIED);
    open();

    assertThat(view.shows("compositions-failure")).isTrue();
    assertThat(String.join(" ", view.words())).contains("ivs:ListCompositions");
    assertThat(view.words())
        .contains("It isn't known whether there are compositions: they couldn't be listed.");
    Pictures.ofWindows("compositions-denied", view.stage());
  }

  @Test
  void deniedDetailsLeaveTheListAndNameTheAction() {
    list = "[" + element("a", "ACTIVE") + "]";
    failing.put(Operation.GET_COMPOSITION, Reason.Kind.ACCESS_DENIED);
    open();

    assertThat(cells("state")).containsExactly("ACTIVE");
    assertThat(cells("recordsTo")).containsExactly("not known");
    assertThat(String.join(" ", view.words())).contains("ivs:GetComposition");
  }

  @Test
  void deniedNamesAreNoFailure() {
    list = "[" + element("a", "ACTIVE") + "]";
    failing.put(Operation.LIST_STORAGE_CONFIGURATIONS, Reason.Kind.ACCESS_DENIED);
    failing.put(Operation.LIST_ENCODER_CONFIGURATIONS, Reason.Kind.ACCESS_DENIED);
    open();

    assertThat(view.shows("compositions-failure")).isFalse();
    assertThat(cells("recordsTo")).containsExactly("bucket not known, prefix MNAL/composite");
    assertThat(cells("encoders")).containsExactly("e1, e2");
  }

  @Test
  void compositionThatWentBeforeItsDetailsCameIsNoFailure() {
    list = "[" + element("a", "STOPPED") + "]";
    failing.put(Operation.GET_COMPOSITION, Reason.Kind.NOT_FOUND);
    open();

    assertThat(view.shows("compositions-failure")).isFalse();
    assertThat(cells("state")).containsExactly("STOPPED");
  }

  @Test
  void compositionThatIsGoneAfterARefreshIsNotKept() {
    list = "[" + element("a", "STOPPED") + "]";
    open();
    list = "[]";

    Fx.run(part::refresh);
    settled();

    assertThat(cells("state")).isEmpty();
    assertThat(view.words()).contains(NONE_NOW);
  }

  @Test
  void theDetailsOfTheEleventhAreAskedForWhenItIsSelected() {
    list =
        Stream.iterate(0, i -> i < 11, i -> i + 1)
            .map(i -> element("c" + i, "ACTIVE"))
            .toList()
            .toString();
    open();
    assertThat(cells("recordsTo")).filteredOn("not known"::equals).hasSize(1);

    Fx.run(() -> table().getSelectionModel().select(10));
    Fx.until("its details are there", () -> !cells("recordsTo").contains("not known"));
    settled();
    assertThat(Fx.get(() -> table().getSelectionModel().getSelectedIndex())).isEqualTo(10);
  }

  @Test
  void longTextsStayInTheirColumns() {
    list = "[" + element("x".repeat(60), "ACTIVE") + "]";
    open();

    Pictures.write("compositions-narrow", Pictures.sized(view.stage(), 620, 500));
    assertThat(cells("state")).containsExactly("ACTIVE");
  }

  private void open() {
    Fx.run(() -> {
      ((StackPane) view.stage().getScene().getRoot()).getChildren().setAll(part);
      part.show(AnswerSamples.TOWN_HALL);
    });
    settled();
  }

  private void settled() {
    Fx.until("all is asked", () -> !view.shows("compositions-stop"));
    Fx.painted();
  }

  private PropertyTableView table() {
    return view.node("rows", PropertyTableView.class);
  }

  private List<String> cells(String column) {
    return Fx.get(() -> table().getItems().stream().map(row -> Table.cell(row, column)).toList());
  }

  private static Stream<String> names(TreeItem<Property> item) {
    return Stream.concat(
        Stream.of(item.getValue().name()),
        item.getChildren().stream().flatMap(CompositionsPartTest::names));
  }

  private Answer answer(Request request) throws LookupException {
    asked.add(request);
    Reason.Kind kind = failing.get(request.operation());
    if (kind != null) {
      throw new LookupException(
          dev.stageinspector.ivs.failure.Failure.beforeCall(
              request, Reason.of(kind, "for the test")),
          new java.io.IOException("for the test"));
    }
    return AnswerSamples.of(
        request,
        switch (request.operation()) {
          case LIST_COMPOSITIONS -> "{\"compositions\": " + list + "}";
          case GET_COMPOSITION -> details(String.valueOf(request.input().get("arn")));
          case LIST_STORAGE_CONFIGURATIONS ->
              """
              {"storageConfigurations": [{"arn": "%sstorage-configuration/s",
               "name": "compositions-archive", "s3": {"bucketName": "example-archive"}}]}
              """
                  .formatted(HERE);
          case LIST_ENCODER_CONFIGURATIONS ->
              """
              {"encoderConfigurations": [{"arn": "%sencoder-configuration/e1", "name": "480p"},
               {"arn": "%sencoder-configuration/e2", "name": ""}]}
              """
                  .formatted(HERE, HERE);
          default -> throw new AssertionError(request);
        });
  }

  private static String element(String id, String state) {
    return """
    {"arn": "%scomposition/%s", "state": "%s", "startTime": "2026-11-25T10:00:00Z",
     "stageArn": "%sstage/fK3mT9wQzR4v", "tags": {},
     "destinations": [{"id": "d1", "state": "ACTIVE"}, {"id": "d2", "state": "ACTIVE"}]}
    """
        .formatted(HERE, id, state, HERE);
  }

  private static String details(String arn) {
    return """
    {"composition": {"arn": "%s", "state": "ACTIVE", "startTime": "2026-11-25T10:00:00Z",
     "stageArn": "%sstage/fK3mT9wQzR4v", "tags": {},
     "layout": {"grid": {"gridGap": 2, "videoFillMode": ""}},
     "destinations": [
      {"id": "d1", "state": "ACTIVE", "startTime": "2026-11-25T10:00:02Z",
       "configuration": {"name": "archive", "s3": {
         "storageConfigurationArn": "%sstorage-configuration/s",
         "encoderConfigurationArns": ["%sencoder-configuration/e1"]}},
       "detail": {"s3": {"recordingPrefix": "MNAL/composite"}}},
      {"id": "d2", "state": "ACTIVE", "configuration": {"name": "public", "channel": {
         "channelArn": "%schannel/c", "encoderConfigurationArn": "%sencoder-configuration/e2"}}}
     ]}}
    """
        .formatted(arn, HERE, HERE, HERE, HERE, HERE);
  }
}
