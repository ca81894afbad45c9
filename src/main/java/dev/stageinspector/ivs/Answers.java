package dev.stageinspector.ivs;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pages of an answer, as far as they have come.
 *
 * @param request the question, without a page
 * @param pages the answers, in order
 * @param end whether there are more
 */
public record Answers(Request request, List<Answer> pages, End end) {

  /** How the pages end. */
  public sealed interface End {
    /** All pages are there. */
    record Complete() implements End {}

    /** There are more pages. */
    record More() implements End {}

    /**
     * A page failed; those before it stay good.
     *
     * @param failure why
     */
    record Broken(Failure failure) implements End {}

    /**
     * All pages are there, but they could not be asked for again.
     *
     * @param failure why
     */
    record Outdated(Failure failure) implements End {}
  }

  public Answers {
    pages = List.copyOf(pages);
  }

  /** Before the first page. */
  public static Answers none(Request request) {
    return new Answers(request, List.of(), new End.More());
  }

  /** An answer without further pages. */
  public static Answers of(Answer only) {
    return new Answers(only.request(), List.of(only), new End.Complete());
  }

  /** All elements of the list, in order. */
  public Stream<Property> items() {
    return pages.stream().flatMap(page -> page.items().stream());
  }

  /** Whether AWS said that there is nothing of this ID, which is an answer, too. */
  public boolean isNotFound() {
    return pages.isEmpty()
        && failure().filter(why -> why.kind() == Reason.Kind.NOT_FOUND).isPresent();
  }

  /** Whether every page is there. */
  public boolean isComplete() {
    return end instanceof End.Complete || end instanceof End.Outdated;
  }

  /**
   * These answers.
   *
   * @throws LookupException if a page failed
   */
  public Answers orThrow() throws LookupException {
    if (end instanceof End.Broken(Failure failure)) {
      throw new LookupException(failure);
    }
    return this;
  }

  /** The same pages, after which another one failed; if none was missing, they are only old. */
  Answers broken(Failure why) {
    return new Answers(request, pages, isComplete() ? new End.Outdated(why) : new End.Broken(why));
  }

  /** Why pages are missing or old, if a call failed. */
  public Optional<Failure> failure() {
    return switch (end) {
      case End.Broken(Failure failure) -> Optional.of(failure);
      case End.Outdated(Failure failure) -> Optional.of(failure);
      case End.Complete(), End.More() -> Optional.empty();
    };
  }

  /**
   * The pages as one answer: one list with every element as AWS sent it, the request id and the
   * time of the last page; what has no pages is that answer itself. There has to be a page.
   */
  public Answer joined() {
    return joined(_ -> true);
  }

  /**
   * As {@link #joined()}, with only some of the elements.
   *
   * @param kept which
   */
  public Answer joined(Predicate<Property> kept) {
    Answer last = pages.getLast();
    if (request.operation().pageSize().isEmpty()) {
      return last;
    }
    try {
      List<Property> all = items().toList();
      String body =
          Json.joined(
              pages.stream().map(Answer::body).toList(),
              request.operation().member(),
              index -> index >= all.size() || kept.test(all.get(index)));
      return new Answer(
          request,
          PropertyReader.read(body, request.operation().catalogue()),
          body,
          last.requestId(),
          last.time(),
          pages.stream().map(Answer::took).reduce(Duration.ZERO, Duration::plus),
          last.endpoint());
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("pages that were read are JSON", e);
    }
  }
}
