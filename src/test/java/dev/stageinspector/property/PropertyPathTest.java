package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyPathTest {

  /** Every one of these was given to the reference implementation of JMESPath and found its tag. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          team | stage.tags.team
          _a1 | stage.tags._a1
          1a | stage.tags."1a"
          cost-center | stage.tags."cost-center"
          a.b | stage.tags."a.b"
          a b | stage.tags."a b"
          * | stage.tags."*"
          [0] | stage.tags."[0]"
          größe | stage.tags."größe"
          say "hi" | stage.tags."say \\"hi\\""
          back\\slash | stage.tags."back\\\\slash"
          `tick` | stage.tags."`tick`"
          😀 | stage.tags."😀"
          §§ | stage.tags.""
          """)
  void aNameThatIsNoIdentifierIsQuoted(String name, String path) {
    assertThat(PropertyPath.member("stage.tags", name)).isEqualTo(path);
  }

  @Test
  void unseenAndHalfCharactersAreEscaped() {
    assertThat(PropertyPath.member("tags", "a\nb\u001b\ud800"))
        .isEqualTo("tags.\"a\\nb\\u001B\\ud800\"");
  }

  @Test
  void aPathBeginsWithoutADotAndCountsElementsFromZero() {
    assertThat(PropertyPath.member("", "stage")).isEqualTo("stage");
    assertThat(PropertyPath.element("stage.list", 0)).isEqualTo("stage.list[0]");
    assertThat(PropertyPath.element(PropertyPath.element("a", 1), 2)).isEqualTo("a[1][2]");
  }

  @Test
  void aPropertyIsFoundByItsPath() {
    Property stage =
        JsonSamples.stage("{\"stage\": {\"tags\": {\"a.b\": \"dotted\", \"a\": \"plain\"}}}");

    assertThat(stage.textAt("stage.tags.\"a.b\"")).contains("dotted");
    assertThat(stage.textAt("stage.tags.a")).contains("plain");
    assertThat(stage.textAt("stage.tags.b")).isEmpty();
    assertThat(stage.textAt("stage.name")).isEmpty();
    assertThat(stage.textAt("stage")).isEmpty();
  }
}
