package dev.stageinspector.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The questions that can be asked, and what each needs to be told. */
// Functions without state, which Error Prone cannot know.
@SuppressWarnings("ImmutableEnumChecker")
public enum QuestionKind {
  NO_VIDEO(
      "Why can't a viewer see a publisher?",
      List.of(Part.VIEWER, Part.PUBLISHER),
      List.of(Part.TIME),
      parts ->
          new NoVideo(parts.viewer().orElseThrow(), parts.publisher().orElseThrow(), parts.at())),
  WHO_WAS_THERE(
      "Who was there at a moment?",
      List.of(Part.TIME),
      List.of(),
      parts -> new WhoWasThere(parts.at().orElseThrow())),
  DROPS(
      "Did publishers drop?",
      List.of(),
      List.of(Part.PUBLISHER),
      parts -> new Dropped(parts.publisher())),
  NO_RECORDING(
      "Why is there no recording?",
      List.of(Part.PUBLISHER),
      List.of(),
      parts -> new NoRecording(parts.publisher().orElseThrow())),
  CANNOT_PUBLISH(
      "Why can't somebody publish?",
      List.of(Part.PUBLISHER),
      List.of(),
      parts -> new CannotPublish(parts.publisher().orElseThrow())),
  LIVE_NOW("Is it live now?", List.of(), List.of(), _ -> new LiveNow()),
  ALL_OR_ONE(
      "Were all viewers affected, or only one?",
      List.of(Part.PUBLISHER, Part.TIME),
      List.of(),
      parts -> allOrOne(parts.publisher().orElseThrow(), parts.at().orElseThrow())),
  CLIENTS("Which clients have errors?", List.of(), List.of(), _ -> new Clients());

  /** What happens to several viewers within half a minute of a moment belongs together. */
  private static final Duration AROUND = Duration.ofSeconds(30);

  /** What a question can need. */
  public enum Part {
    VIEWER,
    PUBLISHER,
    TIME
  }

  /**
   * What was told for a question.
   *
   * @param viewer who doesn't see something
   * @param publisher whom the question is about
   * @param at which moment it is about
   */
  public record Parts(Optional<Person> viewer, Optional<Person> publisher, Optional<Instant> at) {

    /** Whether a part is there. */
    public boolean has(Part part) {
      return switch (part) {
        case VIEWER -> viewer.isPresent();
        case PUBLISHER -> publisher.isPresent();
        case TIME -> at.isPresent();
      };
    }
  }

  private static Question allOrOne(Person publisher, Instant at) {
    return new AllOrOne(publisher, at.minus(AROUND), at.plus(AROUND));
  }

  private final String words;
  private final List<Part> needs;
  private final List<Part> takes;
  private final Function<Parts, Question> question;

  /**
   * @param optional what it can be told as well
   */
  QuestionKind(
      String words, List<Part> needs, List<Part> optional, Function<Parts, Question> question) {
    this.words = words;
    this.needs = needs;
    takes = Stream.concat(needs.stream(), optional.stream()).toList();
    this.question = question;
  }

  /** The question in words. */
  public String words() {
    return words;
  }

  /** What it can't be asked without. */
  public List<Part> needs() {
    return needs;
  }

  /** What it can be told, with what it needs. */
  public List<Part> takes() {
    return takes;
  }

  /** The question; nothing if something is missing. */
  public Optional<Question> question(Parts parts) {
    return needs.stream().allMatch(parts::has)
        ? Optional.of(question.apply(parts))
        : Optional.empty();
  }

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
