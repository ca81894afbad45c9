package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OnScreenTest {

  @ParameterizedTest
  @CsvSource({
    "739, 570, 0, 1280, 710", // over the right edge
    "700, 570, 0, 1280, 700", // it has room
    "710, 570, 0, 1280, 710", // just so
    "-20, 570, 0, 1280, 0", // over the left edge
    "100, 1500, 0, 1280, 0", // wider than the screen: its beginning is seen
    "1290, 300, 1280, 3200, 1290", // of a second screen
    "1270, 300, 1280, 3200, 1280"
  })
  void isMovedNoFurtherThanToTheEdge(
      double wished, double width, double from, double to, double left) {
    assertThat(OnScreen.start(wished, width, from, to)).isEqualTo(left);
  }
}
