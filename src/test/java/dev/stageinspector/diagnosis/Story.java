package dev.stageinspector.diagnosis;

import dev.stageinspector.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A session of which the whole truth is known, made at random: who was there, published, and
 * watched, and what failed. All times are milliseconds from 10:00:10 on.
 *
 * @param length when the story ends
 * @param ended whether the session has ended by then
 * @param actors everybody in it: {@code guest} only watches, {@code host} and {@code other} publish
 */
record Story(int length, boolean ended, List<Actor> actors) {

  private static final int APART = 4_000;

  /** A stretch of time that ends right before {@code to}. */
  record Stretch(int from, int to) {
    boolean meets(Stretch other) {
      return from < other.to && other.from < to;
    }

    boolean has(int time) {
      return from <= time && time < to;
    }

    Stretch map(IntUnaryOperator times) {
      return new Stretch(times.applyAsInt(from), times.applyAsInt(to));
    }
  }

  /** A subscription. */
  record Watched(String remote, Stretch time) {}

  /** An error, by the name of its event. */
  record Fault(String name, int time, String remote, String code) {}

  /** What happened with one token. */
  record Token(
      String id,
      List<Stretch> visits,
      List<Stretch> published,
      List<Watched> watched,
      List<Fault> faults) {}

  /** A person with all of its tokens; nobody if there are none. */
  record Actor(String user, List<Token> tokens) {
    List<Stretch> visits() {
      return tokens.stream().flatMap(token -> token.visits().stream()).toList();
    }

    List<Stretch> published() {
      return tokens.stream().flatMap(token -> token.published().stream()).toList();
    }

    List<Fault> faults(String name) {
      return tokens.stream()
          .flatMap(token -> token.faults().stream())
          .filter(fault -> fault.name().equals(name))
          .toList();
    }
  }

  /**
   * How much of the truth is told.
   *
   * @param wholeSeconds whether times are told without fractions
   * @param lost how many of a hundred ends are not reported, and half as many beginnings
   */
  record Telling(boolean wholeSeconds, int lost) {}

  static Story of(Chance chance) {
    int length = chance.oneOf(8_000, 60_000, 600_000);
    Actor host = publisher(chance, "host", length);
    Actor other = publisher(chance, "other", length);
    return new Story(
        length,
        chance.oneOf(true, false),
        List.of(viewer(chance, length, List.of(host, other)), host, other));
  }

  Actor actor(String user) {
    return actors.stream().filter(one -> one.user().equals(user)).findFirst().orElseThrow();
  }

  /** The same with its times so far apart that no whole second is in doubt. */
  Story clear() {
    TreeSet<Integer> times = new TreeSet<>(List.of(length));
    actors.forEach(actor ->
        actor
            .tokens()
            .forEach(token -> {
              Stream.of(
                      token.visits().stream(),
                      token.published().stream(),
                      token.watched().stream().map(Watched::time))
                  .flatMap(all -> all)
                  .forEach(time -> times.addAll(List.of(time.from(), time.to())));
              token.faults().forEach(fault -> times.add(fault.time()));
            }));
    IntUnaryOperator clear = time -> times.headSet(time).size() * APART;
    // What the guest does is never in the second of what others do.
    IntUnaryOperator guest = time -> clear.applyAsInt(time) + (time < length ? 1_000 : 0);
    return new Story(
        clear.applyAsInt(length),
        ended,
        actors.stream()
            .map(actor ->
                new Actor(
                    actor.user(),
                    actor.tokens().stream()
                        .map(token -> map(token, actor.user().equals("guest") ? guest : clear))
                        .toList()))
            .toList());
  }

  /** A moment of a clear story in whose second nothing happens; nothing if nobody did anything. */
  Optional<Integer> quietMoment(Chance chance) {
    return length == 0
        ? Optional.empty()
        : Optional.of(chance.between(0, length / APART - 1) * APART + 3_000);
  }

  private static Token map(Token token, IntUnaryOperator times) {
    return new Token(
        token.id(),
        token.visits().stream().map(one -> one.map(times)).toList(),
        token.published().stream().map(one -> one.map(times)).toList(),
        token.watched().stream()
            .map(one -> new Watched(one.remote(), one.time().map(times)))
            .toList(),
        token.faults().stream()
            .map(one ->
                new Fault(one.name(), times.applyAsInt(one.time()), one.remote(), one.code()))
            .toList());
  }

  private static Actor publisher(Chance chance, String user, int length) {
    return new Actor(
        user,
        tokens(chance, user, length).stream().map(token -> publishing(chance, token)).toList());
  }

  /** Tokens that were used one after the other, with visits and failures to join. */
  private static List<Token> tokens(Chance chance, String user, int length) {
    if (chance.between(0, 19) == 0) {
      return List.of();
    }
    int count = chance.oneOf(1, 1, 2);
    List<Stretch> visits = stretches(chance, chance.between(0, 2 * count), new Stretch(0, length));
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = i * visits.size() / count;
      int to = (i + 1) * visits.size() / count;
      List<Fault> faults =
          faults(chance, "JOIN_ERROR", "", new Stretch(0, length)).stream()
              .filter(fault -> visits.stream().noneMatch(one -> one.has(fault.time())))
              .toList();
      tokens.add(new Token(user + i, visits.subList(from, to), List.of(), List.of(), faults));
    }
    return tokens;
  }

  private static Token publishing(Chance chance, Token token) {
    List<Stretch> published = new ArrayList<>();
    List<Fault> faults = new ArrayList<>(token.faults());
    for (Stretch visit : token.visits()) {
      List<Stretch> now = stretches(chance, chance.between(0, 2), visit);
      published.addAll(now);
      faults(chance, "PUBLISH_ERROR", "", visit).stream()
          .filter(fault -> now.stream().noneMatch(one -> one.has(fault.time())))
          .forEach(faults::add);
    }
    return new Token(token.id(), token.visits(), published, List.of(), faults);
  }

  private static Actor viewer(Chance chance, int length, List<Actor> publishers) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : tokens(chance, "guest", length)) {
      List<Watched> watched = new ArrayList<>();
      List<Fault> faults = new ArrayList<>(token.faults());
      for (Actor publisher : publishers) {
        boolean wants = chance.oneOf(true, true, false);
        for (Token one : publisher.tokens()) {
          for (Stretch time : wants ? both(token.visits(), one.published()) : List.<Stretch>of()) {
            List<Stretch> now = stretches(chance, chance.between(0, 1), time);
            now.forEach(stretch -> watched.add(new Watched(one.id(), stretch)));
            faults(chance, "SUBSCRIBE_ERROR", one.id(), time).stream()
                .filter(fault -> now.stream().noneMatch(stretch -> stretch.has(fault.time())))
                .forEach(faults::add);
          }
        }
      }
      tokens.add(new Token(token.id(), token.visits(), List.of(), watched, faults));
    }
    return new Actor("guest", tokens);
  }

  /** When both were. */
  static List<Stretch> both(List<Stretch> one, List<Stretch> other) {
    return one.stream()
        .flatMap(a ->
            other.stream()
                .filter(a::meets)
                .map(b -> new Stretch(Math.max(a.from(), b.from()), Math.min(a.to(), b.to()))))
        .toList();
  }

  private static List<Fault> faults(Chance chance, String name, String remote, Stretch time) {
    return chance.oneOf(true, false, false)
        ? List.of(
            new Fault(
                name, chance.between(time.from(), time.to() - 1), remote, chance.oneOf(CODES)))
        : List.of();
  }

  private static final String[] CODES = {
    "QUOTA_EXCEEDED", "INSUFFICIENT_CAPABILITIES", "INTERNAL_SERVER_EXCEPTION"
  };

  /** Stretches one after the other; the last one often lasts to the end. */
  private static List<Stretch> stretches(Chance chance, int count, Stretch within) {
    TreeSet<Integer> marks = new TreeSet<>();
    IntStream.range(0, 2 * count)
        .forEach(_ -> marks.add(chance.between(within.from(), within.to() - 1)));
    if (chance.oneOf(true, false) && !marks.isEmpty()) {
      marks.add(within.to());
    }
    List<Integer> sorted = List.copyOf(marks);
    return IntStream.range(0, sorted.size() / 2)
        .mapToObj(i -> new Stretch(sorted.get(2 * i), sorted.get(2 * i + 1)))
        .toList();
  }

  /** The story as far as it had come at some time, in an open session. */
  Story until(int time) {
    return new Story(
        time,
        false,
        actors.stream()
            .map(actor ->
                new Actor(
                    actor.user(),
                    actor.tokens().stream()
                        .map(token -> until(token, time))
                        .filter(token -> !token.visits().isEmpty() || !token.faults().isEmpty())
                        .toList()))
            .toList());
  }

  private static Token until(Token token, int time) {
    return new Token(
        token.id(),
        until(token.visits(), time),
        until(token.published(), time),
        token.watched().stream()
            .filter(one -> one.time().from() < time)
            .map(one -> new Watched(one.remote(), until(List.of(one.time()), time).getFirst()))
            .toList(),
        token.faults().stream().filter(one -> one.time() < time).toList());
  }

  private static List<Stretch> until(List<Stretch> all, int time) {
    return all.stream()
        .filter(one -> one.from() < time)
        .map(one -> new Stretch(one.from(), Math.min(one.to(), time)))
        .toList();
  }

  /**
   * The answers that AWS gave at different times of an open session.
   *
   * @param times when: of the list of everyone, of the lists of the guest and the host, and of the
   *     events of each
   */
  Cases toldAt(List<Integer> times, Random random) {
    Telling telling = new Telling(false, 0);
    Cases cases = new Cases();
    boolean all = random.nextInt(3) > 0;
    if (all) {
      cases
          .read(clock(times.getFirst(), telling))
          .answer(Cases.SESSION.participants(), until(times.getFirst()).list("", telling));
    }
    for (int at = 0; at < USERS.size(); at++) {
      String user = USERS.get(at);
      if (!all || random.nextBoolean()) {
        int listed = times.get(1 + at);
        cases
            .read(clock(listed, telling))
            .answer(Cases.SESSION.participants(user), until(listed).list(user, telling));
      }
      int read = times.get(3 + at);
      cases.read(clock(read, telling));
      for (Token token : actor(user).tokens()) {
        List<String> events =
            until(read).actor(user).tokens().stream()
                .filter(one -> one.id().equals(token.id()))
                .flatMap(one -> until(read).events(one, telling, random).stream())
                .toList();
        cases.events(token.id(), events.toArray(String[]::new));
      }
    }
    return cases;
  }

  private static final List<String> USERS = List.of("guest", "host");

  private String list(String user, Telling telling) {
    return actors.stream()
        .filter(actor -> user.isEmpty() || actor.user().equals(user))
        .flatMap(actor ->
            actor.tokens().stream()
                .map(token -> Cases.element(token.id(), actor.user(), members(token, telling))))
        .collect(Collectors.joining(", ", "{\"participants\": [", "]}"));
  }

  /** The answers in which AWS tells of everybody, the events in any order. */
  Cases told(Telling telling, Random random) {
    Cases cases = new Cases().asOf(clock(length, telling));
    List<Actor> shuffled = new ArrayList<>(actors);
    Collections.shuffle(shuffled, random);
    cases.answer(Cases.SESSION.participants(), "{\"participants\": []}");
    shuffled.forEach(actor ->
        actor
            .tokens()
            .forEach(token -> {
              List<String> events = events(token, telling, random);
              Collections.shuffle(events, random);
              cases
                  .participant(token.id(), actor.user(), members(token, telling))
                  .events(token.id(), events.toArray(String[]::new));
            }));
    return ended ? cases.ended(clock(length, telling)) : cases;
  }

  private String members(Token token, Telling telling) {
    boolean connected = !ended && token.visits().stream().anyMatch(one -> one.to() == length);
    return "\"published\": %s, \"state\": \"%s\", \"firstJoinTime\": %s"
        .formatted(
            !token.published().isEmpty(),
            connected ? "CONNECTED" : "DISCONNECTED",
            token.visits().stream()
                .map(one -> "\"" + Cases.iso(clock(one.from(), telling)) + "\"")
                .findFirst()
                .orElse("null"));
  }

  private List<String> events(Token token, Telling telling, Random random) {
    List<String> events = new ArrayList<>();
    token.visits().forEach(one -> tell(events, "JOINED", "LEFT", "", one, telling, random));
    token
        .published()
        .forEach(
            one -> tell(events, "PUBLISH_STARTED", "PUBLISH_STOPPED", "", one, telling, random));
    token
        .watched()
        .forEach(one ->
            tell(
                events,
                "SUBSCRIBE_STARTED",
                "SUBSCRIBE_STOPPED",
                " " + one.remote(),
                one.time(),
                telling,
                random));
    token
        .faults()
        .forEach(one ->
            events.add(
                clock(one.time(), telling)
                    + " "
                    + one.name()
                    + (one.remote().isEmpty() ? "" : " " + one.remote())
                    + " "
                    + one.code()));
    return events;
  }

  /** Tells a beginning and an end; one of them can be lost, but not both. */
  private void tell(
      List<String> events,
      String begin,
      String end,
      String remote,
      Stretch time,
      Telling telling,
      Random random) {
    boolean open = !ended && time.to() == length;
    boolean noEnd = open || random.nextInt(100) < telling.lost();
    boolean noBegin = !noEnd && random.nextInt(200) < telling.lost();
    if (!noBegin) {
      events.add(clock(time.from(), telling) + " " + begin + remote);
    }
    if (!noEnd) {
      events.add(clock(time.to(), telling) + " " + end + remote);
    }
  }

  /** A time of the story as AWS tells it. */
  static String clock(int time, Telling telling) {
    int millis = 10_000 + time;
    String seconds =
        "%02d:%02d:%02d"
            .formatted(10 + millis / 3_600_000, millis / 60_000 % 60, millis / 1_000 % 60);
    return telling.wholeSeconds() ? seconds : seconds + ".%03d".formatted(millis % 1_000);
  }
}
