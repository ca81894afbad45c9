package dev.stageinspector.ivs;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.property.Property;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers to several questions, each with the pages that have come of it. What was never asked is
 * not in it, which is not the same as an answer without anything.
 *
 * @param answers the answers by their questions, in the order in which they were first asked
 */
public record Fetched(Map<Request, Answers> answers) {

  /** Before the first answer. */
  public static final Fetched NOTHING = new Fetched(Map.of());

  public Fetched {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The answer to a question, as far as it has come; nothing if it was not asked. */
  public Optional<Answers> to(Request request) {
    return Optional.ofNullable(answers.get(request));
  }

  /** Whether a question was answered whole. */
  public boolean has(Request request) {
    return to(request).filter(Answers::isComplete).isPresent();
  }

  /** Whether a snapshot was asked for what it doesn't hold. */
  public boolean isLacking(Request request) {
    return to(request)
        .flatMap(Answers::failure)
        .filter(why -> why.kind() == Reason.Kind.NOT_IN_SNAPSHOT)
        .isPresent();
  }

  /** The elements of a list, as far as they have come. */
  public Stream<Property> items(Request request) {
    return to(request).stream().flatMap(Answers::items);
  }

  /** The one member of an answer that has no pages; nothing if there is no answer. */
  public Optional<Property> one(Request request) {
    return to(request)
        .flatMap(answers -> answers.pages().stream().findFirst())
        .flatMap(answer -> answer.tree().at(request.operation().member()));
  }

  /** The same with one more answer, which takes the place of an older one to its question. */
  public Fetched with(Answers more) {
    Map<Request, Answers> all = new LinkedHashMap<>(answers);
    all.put(more.request(), more);
    return new Fetched(all);
  }
}
