package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.WindowPlace;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlacementTest {

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "40 30 800 600, 0 0 1280 800, 40 30 800 600",
    "80 20 1120 780, 0 0 800 560, 0 0 800 560",
    "100 -12 1000 700, 0 0 1280 800, 100 0 1000 700",
    "400 300 1000 700, 0 0 1280 800, 280 100 1000 700",
    "-1800 40 900 600, -1920 27 1920 1053, -1800 40 900 600",
    "-300 0 900 600, -1920 27 1920 1053, -900 27 900 600",
    "10 10 900 600, 0 0 640 400, 0 0 700 480"
  })
  void placeIsFittedToTheScreen(String saved, String screen, String fitted) {
    double[] bounds = numbers(screen);

    assertThat(
            WindowPlacement.fitted(
                place(saved), new Rectangle2D(bounds[0], bounds[1], bounds[2], bounds[3])))
        .isEqualTo(place(fitted));
  }

  private static WindowPlace place(String text) {
    double[] numbers = numbers(text);
    return new WindowPlace(numbers[0], numbers[1], numbers[2], numbers[3], false);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
