package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Story.Actor;
import dev.stageinspector.diagnosis.Story.Fault;
import dev.stageinspector.diagnosis.Story.Stretch;
import dev.stageinspector.diagnosis.Story.Watched;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why the guest of a story truly didn't see the host.
 *
 * @param story the truth
 * @param at the moment; nothing for the whole time
 */
record NoVideoTruth(Story story, Optional<Integer> at) {

  /** Everything that is true, whether or not it explains anything. */
  Set<Code> codes() {
    Set<Code> codes = EnumSet.noneOf(Code.class);
    Actor guest = story.actor("guest");
    Actor host = story.actor("host");
    if (guest.tokens().isEmpty() || host.tokens().isEmpty()) {
      codes.add(Code.NOT_IN_SAME_SESSION);
    }
    if (together().isEmpty()) {
      codes.add(Code.NEVER_TOGETHER);
    }
    boolean guestThere = at.isPresent() ? is(guest.visits()) : !together().isEmpty();
    if (!guestThere && fails(guest.faults("JOIN_ERROR"), guest.visits(), until())) {
      codes.add(Code.VIEWER_JOIN_ERROR);
    }
    if (!guest.tokens().isEmpty() && guest.visits().isEmpty()) {
      codes.add(Code.VIEWER_NEVER_JOINED);
    }
    List<Stretch> window = window();
    boolean published = !Story.both(window, host.published()).isEmpty();
    if (!published && (failsToPublish(lastOf(window)) || failsToPublish(until()))) {
      codes.add(Code.PUBLISH_ERROR);
    }
    if (!host.tokens().isEmpty() && host.published().isEmpty()) {
      codes.add(Code.PUBLISHER_NEVER_PUBLISHED);
    }
    if (!host.published().isEmpty() && (at.isPresent() || !together().isEmpty()) && !published) {
      codes.add(Code.NOT_PUBLISHING_THEN);
    }
    watching(guest, host, codes, published);
    return codes;
  }

  private void watching(Actor guest, Actor host, Set<Code> codes, boolean published) {
    List<Stretch> watched = watched(guest, host);
    List<Fault> faults =
        guest.faults("SUBSCRIBE_ERROR").stream().filter(one -> isOf(host, one.remote())).toList();
    boolean failed =
        fails(faults, watched, until())
            && (at.isPresent() ? is(guest.visits()) : !guest.visits().isEmpty());
    if (failed) {
      codes.add(Code.SUBSCRIBE_ERROR);
    }
    if (at.isPresent() ? is(watched) : !watched.isEmpty()) {
      codes.add(Code.BEYOND_THIS_API);
    } else if (published && !failed && !together().isEmpty()) {
      boolean nobody =
          guest.faults("SUBSCRIBE_ERROR").isEmpty()
              && guest.tokens().stream().allMatch(token -> token.watched().isEmpty());
      codes.add(nobody ? Code.VIEWER_SUBSCRIBES_TO_NOBODY : Code.VIEWER_DID_NOT_SUBSCRIBE);
    }
  }

  /** What decides. */
  Code first() {
    Set<Code> codes = codes();
    if (story.actor("guest").visits().isEmpty() || story.actor("host").visits().isEmpty()) {
      codes.remove(Code.NEVER_TOGETHER);
    }
    if (!failsToPublish(lastOf(window()))) {
      codes.remove(Code.PUBLISH_ERROR);
    }
    Code first = codes.iterator().next();
    return first == Code.BEYOND_THIS_API && at.isEmpty()
        ? interruptions().stream().findFirst().orElse(first)
        : first;
  }

  /** Why the guest can't have seen the host for a while, though it could before or after. */
  private Set<Code> interruptions() {
    Set<Code> codes = EnumSet.noneOf(Code.class);
    List<Stretch> visits = story.actor("guest").visits();
    List<Stretch> published = story.actor("host").published();
    Stretch there = hull(visits);
    Stretch publishing = hull(published);
    List<Stretch> watched = watched(story.actor("guest"), story.actor("host"));
    if (gaps(published, visits).stream()
        .filter(gap -> gap.from() >= there.from() && gap.to() <= there.to())
        .anyMatch(gap -> seconds(gap) >= WAIT)) {
      codes.add(Code.NEVER_TOGETHER);
    }
    if (gaps(visits, published).stream()
        .anyMatch(gap ->
            (gap.from() >= publishing.from() && gap.to() <= publishing.to())
                || seconds(gap) >= LONG_WAIT)) {
      codes.add(Code.NOT_PUBLISHING_THEN);
    }
    if (gaps(Story.both(visits, published), watched).stream()
        .anyMatch(gap -> seconds(gap) >= WAIT)) {
      codes.add(Code.VIEWER_DID_NOT_SUBSCRIBE);
    }
    return codes;
  }

  private static final int WAIT = 5;
  private static final int LONG_WAIT = 60;

  private static int seconds(Stretch stretch) {
    return (stretch.to() - stretch.from()) / 1_000;
  }

  private static Stretch hull(List<Stretch> all) {
    return new Stretch(
        all.stream().mapToInt(Stretch::from).min().orElse(0),
        all.stream().mapToInt(Stretch::to).max().orElse(0));
  }

  /** When one was and the other wasn't, second by second. */
  private List<Stretch> gaps(List<Stretch> one, List<Stretch> other) {
    List<Stretch> gaps = new ArrayList<>();
    int from = -1;
    for (int time = 0; time <= story.length(); time += 1_000) {
      int now = time;
      boolean gap =
          one.stream().anyMatch(stretch -> stretch.has(now))
              && other.stream().noneMatch(stretch -> stretch.has(now));
      if (gap && from < 0) {
        from = time;
      } else if (!gap && from >= 0) {
        gaps.add(new Stretch(from, time));
        from = -1;
      }
    }
    return gaps;
  }

  private static List<Stretch> watched(Actor guest, Actor host) {
    return guest.tokens().stream()
        .flatMap(token -> token.watched().stream())
        .filter(one -> isOf(host, one.remote()))
        .map(Watched::time)
        .toList();
  }

  private boolean failsToPublish(int until) {
    Actor host = story.actor("host");
    return fails(host.faults("PUBLISH_ERROR"), host.published(), until);
  }

  private int lastOf(List<Stretch> window) {
    return at.isPresent() ? until() : window.stream().mapToInt(Stretch::to).max().orElse(until());
  }

  private static boolean isOf(Actor actor, String participant) {
    return actor.tokens().stream().anyMatch(token -> token.id().equals(participant));
  }

  private int until() {
    return at.orElse(Integer.MAX_VALUE);
  }

  private Stretch when() {
    return at.map(time -> new Stretch(time, time + 1)).orElse(new Stretch(0, Integer.MAX_VALUE));
  }

  private List<Stretch> together() {
    return Story.both(
        List.of(when()), Story.both(story.actor("guest").visits(), story.actor("host").visits()));
  }

  private List<Stretch> window() {
    return at.isPresent() || together().isEmpty() ? List.of(when()) : together();
  }

  private boolean is(List<Stretch> all) {
    return !Story.both(List.of(when()), all).isEmpty();
  }

  /** Whether something failed by a time and didn't work after that. */
  private static boolean fails(List<Fault> faults, List<Stretch> worked, int until) {
    return faults.stream()
        .filter(fault -> fault.time() <= until)
        .anyMatch(fault ->
            worked.stream().noneMatch(one -> one.to() > fault.time() && one.from() <= until));
  }
}
