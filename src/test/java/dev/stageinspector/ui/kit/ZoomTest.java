package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomTest {

  @Test
  void goesThroughTheStepsOfABrowserAndStopsAtTheirEnds() {
    assertThat(Stream.iterate(Zoom.USUAL, Zoom::larger).limit(9).map(Zoom::percent))
        .containsExactly(100, 110, 125, 150, 175, 200, 250, 300, 300);
    assertThat(Stream.iterate(Zoom.USUAL, Zoom::smaller).limit(7).map(Zoom::percent))
        .containsExactly(100, 90, 80, 75, 67, 50, 50);
  }

  @Test
  void goesOnFromBetweenTwoSteps() {
    assertThat(new Zoom(120).larger()).isEqualTo(new Zoom(125));
    assertThat(new Zoom(120).smaller()).isEqualTo(new Zoom(110));
  }

  @ParameterizedTest
  @CsvSource({
    "a { -fx-padding: 8px 12px; }, a { -fx-padding: 10.0px 15.0px; }",
    "a { -fx-border-insets: -4px; }, a { -fx-border-insets: -5.0px; }",
    "a { -fx-spacing: 0.5px; }, a { -fx-spacing: 0.625px; }",
    "a { -fx-padding: 1.5em 0 20% 7; }, a { -fx-padding: 1.5em 0 20% 7; }",
    "#a12px .b3px { }, #a12px .b3px { }",
    "a { -fx-scale-shape: false; },"
        + " a { -fx-scale-shape: false; -fx-scale-x: 1.25; -fx-scale-y: 1.25; }"
  })
  void everyLengthInPixelsOfAStyleSheetIsZoomed(String css, String zoomed) {
    assertThat(ZoomedCss.of(css, new Zoom(125))).isEqualTo(zoomed);
    assertThat(ZoomedCss.of("", new Zoom(125))).isEmpty();
  }
}
