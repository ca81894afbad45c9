package dev.stageinspector.bench;

import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the FX thread needs for each key press in the filter over a tree of 5,000 rows. */
public final class FilterBench {

  private static final int ROWS = 5_000;
  private static final String WORD = "value-12";

  private FilterBench() {}

  public static void main(String[] args) throws Exception {
    String body = body();
    BenchWindow window = BenchWindow.open(request -> answer(request, body));
    window.lookUp(DemoAccount.STAGES.getFirst().arn());
    int rounds = 30;
    long[] took = new long[rounds * WORD.length() * 2];
    for (int round = -10; round < rounds; round++) {
      int at = Math.max(0, round) * WORD.length() * 2;
      for (int end = 1; end <= WORD.length(); end++) {
        took[at++] = window.filter(WORD.substring(0, end));
      }
      for (int end = WORD.length() - 1; end >= 0; end--) {
        took[at++] = window.filter(WORD.substring(0, end));
      }
    }
    System.out.printf(
        "filter: %d rows, %.1f ms for a key press, median of %d; slowest %.1f ms (goal 17)%n",
        ROWS, Median.milliseconds(took), took.length, Median.largest(took));
    Runtime.getRuntime().exit(0);
  }

  private static Answer answer(Request request, String body) {
    try {
      return new Answer(
          request,
          PropertyReader.read(body, StageCatalogue.GET_STAGE),
          body,
          Optional.empty(),
          Instant.now(),
          Duration.ofMillis(1),
          URI.create("http://127.0.0.1"));
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body() throws IOException {
    StringBuilder json = new StringBuilder("{\"stage\": {\"name\": \"many-rows\", \"tags\": {");
    for (int row = 0; row < ROWS; row++) {
      json.append(row == 0 ? "" : ",").append("\"key-%d\": \"value-%d\"".formatted(row, row));
    }
    return json.append("}}}").toString();
  }
}
