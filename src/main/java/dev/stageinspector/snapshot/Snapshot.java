package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What was known of a stage at some time: the answers that a tab held. Nothing secret is in it. */
public final class Snapshot {

  private final Instant saved;
  private final StageArn stage;
  private final Map<SavedRequest, SavedAnswer> answers = new LinkedHashMap<>();

  /**
   * @param saved when it was made, by this computer's clock
   * @param stage the stage that it is about
   */
  Snapshot(Instant saved, StageArn stage, Collection<SavedAnswer> answers) {
    this.saved = saved;
    this.stage = stage;
    answers.forEach(answer -> this.answers.put(answer.request(), answer));
  }

  /** The snapshot of a stage with these answers. */
  public static Snapshot of(StageArn stage, Instant saved, Collection<Answer> answers) {
    List<SavedAnswer> all = new ArrayList<>();
    for (Answer answer : answers) {
      try {
        all.add(SavedAnswer.of(answer));
      } catch (MalformedJsonException e) {
        throw new IllegalStateException("an answer that was read is JSON", e);
      }
    }
    return new Snapshot(saved, stage, all);
  }

  /** When it was made, by the clock of the computer that made it. */
  public Instant saved() {
    return saved;
  }

  /** The stage that it is about. */
  public StageArn stage() {
    return stage;
  }

  /** How many answers it holds; each page of a list is one. */
  public int size() {
    return answers.size();
  }

  Collection<SavedAnswer> answers() {
    return answers.values();
  }

  /**
   * The answer to a question, if it holds that.
   *
   * @throws MalformedJsonException if what it holds is not the operation's answer
   */
  Optional<Answer> to(Request request) throws MalformedJsonException {
    SavedRequest saved = SavedRequest.of(request);
    SavedAnswer held = answers.get(saved);
    return held == null ? picked(saved, request) : Optional.of(held.to(request));
  }

  /** Some participants of a session, where all of them are there: AWS would pick the same. */
  private Optional<Answer> picked(SavedRequest saved, Request request)
      throws MalformedJsonException {
    Optional<Predicate<Property>> wanted = saved.wanted();
    List<Answer> pages = new ArrayList<>();
    Optional<SavedRequest> next = wanted.map(_ -> saved.whole());
    while (next.isPresent()) {
      SavedAnswer page = answers.get(next.get());
      if (page == null || pages.size() > answers.size()) {
        return Optional.empty();
      }
      Answer read = page.to(request);
      pages.add(read);
      next =
          read.tree()
              .textAt(SavedRequest.NEXT_TOKEN)
              .filter(token -> !token.isEmpty())
              .map(saved.whole()::page);
    }
    return wanted.map(
        which -> new Answers(request, pages, new Answers.End.Complete()).joined(which));
  }

  /**
   * Every question that it holds an answer to, in the order in which they were answered; a list of
   * several pages is one question.
   */
  public List<Request> requests(ProfileChoice profile) {
    StageQuery query = new StageQuery(stage, profile);
    return answers.keySet().stream()
        .filter(SavedRequest::isFirstPage)
        .map(one ->
            new Request(
                one.operation(),
                profile,
                one.region(),
                Optional.of(query.arn()).filter(arn -> one.input().containsValue(arn.toString())),
                one.input()))
        .toList();
  }
}
