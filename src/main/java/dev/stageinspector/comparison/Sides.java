package dev.stageinspector.comparison;

import dev.stageinspector.ivs.Answers.End;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Comparison;
import dev.stageinspector.property.ComparisonText;
import dev.stageinspector.property.LeftOut;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.SideNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is compared. What both sides have beside their stages is in the same order on both.
 *
 * @param before the old side, or the first of two stages
 * @param after the new side, or the second
 * @param leftOut what isn't compared
 */
public record Sides(Side before, Side after, LeftOut leftOut) {

  private static final List<String> KEYS =
      List.of("arn", "participantId", "userId", "sessionId", "id", "name");

  /** Every participant of another session has another ID. */
  private static final List<String> KEYS_OF_OTHER_SESSION =
      List.of("arn", "userId", "participantId", "sessionId", "id", "name");

  public Sides(Side before, Side after) {
    this(before, after, LeftOut.NOTHING);
  }

  /** What has to be asked for both, each question once. */
  public List<Request> requests() {
    return Stream.of(before, after).flatMap(side -> side.requests().stream()).distinct().toList();
  }

  /** The same with the old side as the new one. */
  public Sides swapped() {
    return new Sides(after, before, leftOut);
  }

  /** The same without the responses of which a side has only a part. */
  public Sides answered(Fetched fetched) {
    List<Integer> whole =
        IntStream.range(0, before.more().size())
            .filter(index ->
                Stream.of(before, after)
                    .noneMatch(side -> isBroken(side.more().get(index), fetched)))
            .boxed()
            .toList();
    return new Sides(
        before.with(whole.stream().map(before.more()::get).toList()),
        after.with(whole.stream().map(after.more()::get).toList()),
        new LeftOut(leftOut.onlyOne(), leftOut.partial() + before.more().size() - whole.size()));
  }

  private static boolean isBroken(Request request, Fetched fetched) {
    return fetched.to(request).filter(answers -> answers.end() instanceof End.Broken).isPresent();
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

  /** What they are called: of two stages, neither is the old one. */
  public SideNames names() {
    return before.stage().arn().equals(after.stage().arn())
        ? SideNames.OLD_AND_NEW
        : SideNames.A_AND_B;
  }

  /** A comparison of them in a form. */
  public String text(ComparisonText form, Comparison comparison) {
    return form.of(comparison, leftOut, names(), before.described(), after.described());
  }
}
