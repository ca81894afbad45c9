package dev.stageinspector.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.property.Property;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ValueTextTest {

  @Test
  void whatCannotBeSeenIsMarkedAndCopiedAsItIs(Stage stage) {
    ValueText value = shown(stage, "{\"stage\": {\"name\": \"a\\u202eb\\n\\tc \"}}");

    assertThat(text(value)).isEqualTo("a\\u202eb\\u000a\\u0009c\\u0020");
    Fx.run(() -> {
      value.selectAll();
      value.copy();
    });
    assertThat(View.clipboard()).isEqualTo("a\u202eb\n\tc ");
    Fx.run(() -> {
      value.selectRange(3, 8);
      value.copy();
    });
    assertThat(View.clipboard()).as("half an escape is a whole one").isEqualTo("\u202eb");
    Fx.run(() -> {
      value.selectRange(7, 8);
      value.copy();
    });
    assertThat(View.clipboard()).isEqualTo("b");
  }

  @Test
  void isAsHighAsItsLinesUpToFour(Stage stage) {
    ValueText value = shown(stage, name("short"));
    double one = height(value);
    assertThat(one).isBetween(18.0, 30.0);

    show(value, name("long ".repeat(60)));
    assertThat(height(value)).isGreaterThan(one * 1.5);
    show(value, name("longer ".repeat(3_000)));
    double most = height(value);

    assertThat(most).isLessThan(one * 4.5);
    assertThat(text(value)).as("may be scrolled").hasSizeGreaterThan(9_000);
    show(value, name("short"));
    assertThat(height(value)).isEqualTo(one);
  }

  @Test
  void aWordThatStandsForAValueIsNoValue(Stage stage) {
    ValueText value = shown(stage, name(""));

    assertThat(text(value)).isEqualTo("empty text");
    assertThat(Fx.get(() -> value.getPseudoClassStates().toString())).contains("word");
    Fx.run(() -> value.show(Optional.empty()));
    assertThat(text(value)).isEmpty();
  }

  @Test
  void isReadOnlyAndNamed(Stage stage) {
    ValueText value = shown(stage, name("short"));

    assertThat(Fx.get(value::isEditable)).isFalse();
    assertThat(Fx.get(value::isFocusTraversable)).isTrue();
    assertThat(Fx.get(value::getAccessibleText)).isEqualTo("Value");
    assertThat(Fx.get(value::getId)).isEqualTo("details-value");
  }

  private static String name(String name) {
    return "{\"stage\": {\"name\": \"" + name + "\"}}";
  }

  private static ValueText shown(Stage stage, String body) {
    ValueText value = Fx.get(ValueText::new);
    View.show(
        stage,
        () -> {
          HBox.setHgrow(value, Priority.ALWAYS);
          HBox box = new HBox(value);
          box.setFillHeight(false);
          return box;
        });
    show(value, body);
    return value;
  }

  private static void show(ValueText value, String body) {
    Property name =
        AnswerSamples.of(AnswerSamples.TOWN_HALL, body).tree().at("stage.name").orElseThrow();
    Fx.run(() -> value.show(Optional.of(name)));
    Fx.painted();
  }

  private static String text(ValueText value) {
    return Fx.get(value::getText);
  }

  private static double height(ValueText value) {
    return Fx.get(value::getHeight);
  }
}
