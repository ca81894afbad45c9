package dev.stageinspector.comparison;

import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Comparison;
import dev.stageinspector.property.ComparisonText;
import dev.stageinspector.property.Property;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is compared.
 *
 * @param before the old side
 * @param after the new side
 */
public record Sides(Side before, Side after) {

  private static final List<String> KEYS =
      List.of("arn", "participantId", "userId", "sessionId", "id", "name");

  /** Every participant of another session has another ID. */
  private static final List<String> KEYS_OF_OTHER_SESSION =
      List.of("arn", "userId", "participantId", "sessionId", "id", "name");

  /** What has to be asked for both, each question once. */
  public List<Request> requests() {
    return Stream.of(before, after).flatMap(side -> side.requests().stream()).distinct().toList();
  }

  /** What differs; nothing while an answer is missing. */
  public Optional<Comparison> comparison(Fetched fetched) {
    Optional<Property> old = before.tree(fetched);
    Optional<Property> now = after.tree(fetched);
    return old.isEmpty() || now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Comparison.of(
                old.get(),
                now.get(),
                before.session().equals(after.session()) ? KEYS : KEYS_OF_OTHER_SESSION));
  }

  /** A comparison of them in a form. */
  public String text(ComparisonText form, Comparison comparison) {
    return form.of(comparison, before.described(), after.described());
  }
}
