package dev.stageinspector.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Property;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The compositions of a stage that AWS lists now. It lists one until 5 minutes after its end.
 *
 * @param stage whose they are
 * @param fetched what has been answered
 */
public record Compositions(StageQuery stage, Fetched fetched) {

  /**
   * Asks for the list, for the details of the first few, and for the names of what these mention.
   * What is known stays until the new answer is there.
   */
  public static Plan plan(StageQuery stage) {
    return (known, asked) ->
        Stream.concat(
                Stream.of(SessionQuery.compositions(stage)),
                new Compositions(stage, known)
                    .arns()
                    .limit(SessionPlans.UNASKED)
                    .map(arn -> SessionQuery.composition(stage, arn)))
            .filter(request -> !asked.contains(request))
            .map(Plan.Step::anew)
            .findFirst()
            .or(() -> names(stage).next(known, asked));
  }

  /** Asks for the details of one, and for the names of what they mention. */
  public static Plan details(StageQuery stage, String arn) {
    return Plan.of(List.of(Plan.Step.rest(SessionQuery.composition(stage, arn))))
        .then(names(stage));
  }

  private static Plan names(StageQuery stage) {
    return ResourceNames.plan(
        stage, known -> new Compositions(stage, known).all().stream().map(Composition::source));
  }

  /** The list, as far as it has come. */
  public Answers listed() {
    Request list = SessionQuery.compositions(stage);
    return fetched.to(list).orElseGet(() -> Answers.none(list));
  }

  /** Those that are listed, newest first; one that hasn't begun is the newest. */
  public List<Composition> all() {
    return listed()
        .items()
        .map(one -> details(one).orElseGet(() -> new Composition(one, false)))
        .sorted(
            Comparator.comparing(
                (Composition one) -> one.start().orElse(Instant.MAX), Comparator.reverseOrder()))
        .toList();
  }

  /** Whether the details of one haven't been asked for. */
  public boolean isUnasked(Composition one) {
    return !one.arn().isEmpty() && fetched.to(SessionQuery.composition(stage, one.arn())).isEmpty();
  }

  /** The names of what they mention. */
  public ResourceNames names() {
    return ResourceNames.of(stage, fetched);
  }

  private Stream<String> arns() {
    return listed()
        .items()
        .flatMap(one -> one.member("arn").stream())
        .flatMap(arn -> arn.text().stream())
        .distinct();
  }

  private Optional<Composition> details(Property element) {
    return element
        .member("arn")
        .flatMap(Property::text)
        .flatMap(arn -> fetched.to(SessionQuery.composition(stage, arn)))
        .flatMap(answers -> answers.pages().stream().findFirst())
        .flatMap(answer -> answer.tree().at(answer.request().operation().member()))
        .map(source -> new Composition(source, true));
  }
}
