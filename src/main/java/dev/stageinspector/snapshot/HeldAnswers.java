package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest answer to every question that was asked about one stage, for a snapshot. */
public final class HeldAnswers {

  /** What was asked, from its first page on, and with whose credentials. */
  private record Key(ProfileChoice profile, SavedRequest saved) {}

  /** The pages of each answer, in the order in which the answers came. */
  private final Map<Key, Map<SavedRequest, Answer>> held = new LinkedHashMap<>();

  /** The same source of answers, whose answers are held here. */
  public Ivs of(Ivs ivs) {
    return request -> {
      Answer answer = ivs.ask(request);
      hold(answer);
      return answer;
    };
  }

  /** Lets go of everything that a tab with this stage has no use for. */
  public synchronized void keepOnly(StageQuery stage) {
    held.values()
        .removeIf(
            pages -> pages.values().stream().noneMatch(answer -> isAbout(stage, answer.request())));
  }

  /** Lets go of everything. */
  public synchronized void clear() {
    held.clear();
  }

  /** The snapshot of a stage, with what was asked with the same credentials. */
  public Snapshot snapshot(StageQuery stage, Instant now) {
    // Who asks or closes the tab meanwhile doesn't wait for the search for secrets.
    return Snapshot.of(stage.arn(), now, answers(stage));
  }

  private synchronized List<Answer> answers(StageQuery stage) {
    return held.values().stream()
        .flatMap(pages -> pages.values().stream())
        .filter(answer -> isAbout(stage, answer.request()))
        .toList();
  }

  private synchronized void hold(Answer answer) {
    SavedRequest saved = SavedRequest.of(answer.request());
    Key key = new Key(answer.request().profile(), saved.firstPage());
    if (saved.isFirstPage()) {
      // A list that is read again can have other pages.
      held.remove(key);
    }
    held.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(saved, answer);
  }

  private static boolean isAbout(StageQuery stage, Request request) {
    // What is known of a replica's source, another stage, is about this one.
    return request.profile().equals(stage.profile())
        && (request.stage().map(stage.arn()::equals).orElse(true)
            || request.input().containsKey("sourceStageArn"));
  }
}
