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
 * @param onlyOne how many answers only one of the sides holds, so that they aren't compared
 */
public record Sides(Side before, Side after, int onlyOne) {

  private static final List<String> KEYS =
      List.of("arn", "participantId", "userId", "sessionId", "id", "name");

  /** Every participant of another session has another ID. */
  private static final List<String> KEYS_OF_OTHER_SESSION =
      List.of("arn", "userId", "participantId", "sessionId", "id", "name");

  public Sides(Side before, Side after) {
    this(before, after, 0);
  }

  /** What has to be asked for both, each question once. */
  public List<Request> requests() {
    return Stream.of(before, after).flatMap(side -> side.requests().stream()).distinct().toList();
  }

  /** The same with the old side as the new one. */
  public Sides swapped() {
    return new Sides(after, before, onlyOne);
  }

  /** What isn't compared, in a sentence, if there is anything. */
  public Optional<String> omission() {
    return onlyOne == 0
        ? Optional.empty()
        : Optional.of(
            onlyOne == 1
                ? "One answer is in only one of the snapshots and isn't compared."
                : onlyOne + " answers are in only one of the snapshots and aren't compared.");
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
