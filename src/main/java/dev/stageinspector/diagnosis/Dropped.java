package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.SessionPlans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Did publishers drop: stop and publish again? How often, and for how long?
 *
 * @param publisher who is asked about; nobody for all publishers
 */
public record Dropped(Optional<Person> publisher) implements Question {

  @Override
  public String name() {
    return "drops";
  }

  @Override
  public String words(Case known) {
    return "Did " + shown(known).orElse("any publisher") + " drop?";
  }

  private Optional<String> shown(Case known) {
    return publisher.map(known::name);
  }

  @Override
  public List<Person> people() {
    return publisher.stream().toList();
  }

  @Override
  public List<Request> needs(Case known) {
    List<Request> needs = new ArrayList<>();
    publisher.ifPresent(person -> needs.addAll(known.needs(person)));
    needs.add(list(known));
    List<Publisher> concerned = concerned(known);
    concerned.forEach(one -> needs.addAll(one.needs(known)));
    // Only a stop can have a cause in common with others.
    List<Request> others = others(known, concerned);
    if (others.size() <= SessionPlans.UNASKED && concerned.stream().anyMatch(Publisher::stopped)) {
      needs.addAll(others);
    }
    return needs;
  }

  private static Request list(Case known) {
    return known.answers().hasEveryone()
        ? known.query().participants()
        : known.query().publishers();
  }

  private List<Publisher> concerned(Case known) {
    return publisher
        .map(person -> Publisher.of(known, person).stream().toList())
        .orElseGet(() -> Publisher.all(known));
  }

  /** The events of those who aren't asked about. */
  private static List<Request> others(Case known, List<Publisher> concerned) {
    return Publisher.all(known).stream()
        .filter(one -> concerned.stream().noneMatch(other -> other.has(one)))
        .flatMap(one -> one.needs(known).stream())
        .toList();
  }

  @Override
  public List<Finding> findings(Case known) {
    List<Publisher> concerned = concerned(known);
    Optional<Finding> nothing = nothing(known, concerned);
    if (nothing.isPresent()) {
      return List.of(nothing.get());
    }
    List<Request> more =
        others(known, concerned).stream().filter(request -> !known.has(request)).toList();
    List<Finding> found = new ArrayList<>();
    List<Finding> drops = new ArrayList<>();
    for (Publisher one : concerned) {
      one.lanes().forEach(lane -> TwoClients.finding(known, lane).ifPresent(found::add));
      DropWords words = new DropWords(known, one);
      one.drops().forEach(drop -> drops.add(words.drop(drop).more(more)));
      found.addAll(words.days());
    }
    found.addAll(drops);
    CommonCause together = CommonCause.of(known, concerned);
    found.addAll(together.incidents());
    Optional<Finding> open = DropWords.open(known, publisher, concerned, shown(known));
    open.ifPresent(found::add);
    if (drops.isEmpty() && open.isEmpty()) {
      found.add(DropWords.none(known, concerned, shown(known)));
    }
    boolean over = drops.isEmpty() && !goesOn(known);
    // Where the end can't be told yet, that all stopped at once may be the end of a show.
    found.sort(
        Comparator.comparing((Finding one) -> over && one.code() == Code.COMMON_CAUSE)
            .thenComparing(Finding::code));
    found.addAll(together.ends());
    return found;
  }

  /** Whether somebody published after others had stopped for good, or still does. */
  private static boolean goesOn(Case known) {
    List<Instant> ends =
        Publisher.all(known).stream()
            .flatMap(
                one -> one.bars().stream().map(Bar::to).max(Comparator.naturalOrder()).stream())
            .sorted()
            .toList();
    return !ends.isEmpty() && ends.getLast().isAfter(ends.getFirst().plus(CommonCause.TOGETHER));
  }

  /** That there is nobody whose publishing can have dropped. */
  private Optional<Finding> nothing(Case known, List<Publisher> concerned) {
    if (publisher.isEmpty()) {
      return concerned.isEmpty() && known.answers().hasPublishers()
          ? Optional.of(
              Finding.certain(
                  Code.NEVER_PUBLISHED,
                  "Nobody has published in this session.",
                  List.of(Evidence.field(list(known), "published", Evidence.NOTHING))))
          : Optional.empty();
    }
    Person person = publisher.get();
    String name = shown(known).orElse("");
    if (!known.knows(person)) {
      return Optional.empty();
    }
    if (concerned.isEmpty()) {
      return Optional.of(
          Finding.certain(
              Code.NEVER_PUBLISHED,
              name + " isn't in this session.",
              List.of(Evidence.field(known.source(person), "participantId", Evidence.NOTHING))));
    }
    return concerned.getFirst().isWhole(known) && concerned.getFirst().neverPublished(known)
        ? Optional.of(
            Finding.certain(
                Code.NEVER_PUBLISHED,
                name + " hasn't published in this session.",
                concerned.getFirst().participants().stream()
                    .flatMap(one -> NewestAnswer.of(known, one.id()).stream())
                    .map(newest -> newest.evidence("published"))
                    .toList()))
        : Optional.empty();
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "Whether somebody meant to stop: events don't tell.",
        Unknowable.WHY_LEFT,
        Unknowable.WHEN_VANISHED,
        "Whether the picture froze while somebody was publishing.");
  }
}
