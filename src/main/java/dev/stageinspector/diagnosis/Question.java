package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import java.util.List;

/**
 * A question of somebody in support. What it needs and what it finds are functions of the answers
 * that are there, so that it works on whatever holds answers.
 */
public sealed interface Question
    permits LiveNow, NoRecording, NoVideo, CannotPublish, Dropped, WhoWasThere, Clients, AllOrOne {

  /** What it is called on the command line and in JSON. */
  String name();

  /** The question in words, with the people that it is about. */
  String words(Case known);

  /** The case that it is really about: of another session, if the question says so. */
  default Case subject(Case known) {
    return known;
  }

  /** Whom it is about. */
  default List<Person> people() {
    return List.of();
  }

  /**
   * What it rests on, as far as that can be told by now: with more answers, there can be more. What
   * has been answered stays in the list.
   */
  List<Request> needs(Case known);

  /**
   * What the answers say, the first one being what decides. A finding rests on answers alone: what
   * was not asked, or not answered, is never taken for "no".
   */
  List<Finding> findings(Case known);

  /** What this API can't tell of the question, whatever is asked: sentences. */
  List<String> unknowable();
}
