package dev.stageinspector.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in a large session, and what they do there, in seconds after its beginning. It is the same
 * each time. The first are publishers, at most 12 of them at a time (documentation, "Service
 * quotas"), and the rest are viewers.
 *
 * @param open whether the session goes on after its seconds
 * @param seconds how long the session is; an open one, until the start of the demo account
 * @param publishers how many publish
 * @param participants how many there are
 * @param publisherTurns how often each publisher starts and stops
 * @param viewerTurns how often each viewer subscribes to one of them
 * @param shortest the shortest stay of a viewer
 * @param longest the longest stay of a viewer
 */
record Crowd(
    boolean open,
    int seconds,
    int publishers,
    int participants,
    int publisherTurns,
    int viewerTurns,
    int shortest,
    int longest) {

  private static final int HOUR = 3600;
  private static final int AT_A_TIME = 12;

  /** A live session of five hours with 25,000 participants. */
  static final Crowd LARGEST = new Crowd(true, 5 * HOUR, 20, 25_000, 3, 2, 600, 3 * HOUR);

  /** A day with 200 participants, who have 100 events each. */
  static final Crowd BUSIEST = new Crowd(false, 24 * HOUR, 40, 200, 49, 49, HOUR, 6 * HOUR);

  /** A session that has just been opened, with nobody in it. */
  static final Crowd EMPTY = new Crowd(true, 720, 0, 0, 0, 0, 0, 0);

  private static final List<String> VIEWERS =
      List.of("viewer", "зритель", "観客", "مشاهد", "दर्शक", "ผู้ชม", "관객", "θεατής");
  private static final List<List<String>> CLIENTS =
      List.of(
          List.of("Example Fiber", "Windows", "11", "Chrome", "142.0.7444.60", "1.31.0"),
          List.of("Example Cable", "Mac OS", "15.6", "Safari", "18.6", "1.31.0"),
          List.of("Example University", "Linux", "", "Firefox", "145.0", "1.29.0"),
          List.of("Example Mobile", "iOS", "26.1", "", "", "1.36.0"),
          List.of("Example Mobile", "Android", "16", "", "", "1.36.0"));
  private static final List<String> CLIENT =
      List.of("ispName", "osName", "osVersion", "browserName", "browserVersion", "sdkVersion");

  /** Something that happens to a participant. */
  record Moment(int second, String name, Optional<Integer> remote) {}

  boolean publishes(int place) {
    return place < publishers;
  }

  int joins(int place) {
    return publishes(place)
        ? place * spacing()
        : (int) ((long) seconds * (place - publishers) / (participants - publishers));
  }

  /** When the participant leaves, which may be after now in an open session. */
  int leaves(int place) {
    if (publishes(place)) {
      return (place + AT_A_TIME) * spacing();
    }
    int leaves = joins(place) + shortest + chance(place, longest - shortest);
    return open ? leaves : Math.min(leaves, seconds);
  }

  List<Moment> moments(int place) {
    List<Moment> moments = new ArrayList<>();
    int from = joins(place);
    int turns = publishes(place) ? publisherTurns : viewerTurns;
    int step = (leaves(place) - from) / turns;
    moments.add(new Moment(from, "JOINED", Optional.empty()));
    for (int turn = 0; turn < turns; turn++) {
      int start = from + turn * step + 1 + chance(place + 31 * turn, Math.max(1, step / 4));
      Optional<Integer> remote =
          publishes(place) ? Optional.empty() : Optional.of(publisherAt(start, place + turn));
      String kind = publishes(place) ? "PUBLISH" : "SUBSCRIBE";
      moments.add(new Moment(start, kind + "_STARTED", remote));
      moments.add(new Moment(start + step / 2, kind + "_STOPPED", remote));
    }
    moments.add(new Moment(leaves(place), "LEFT", Optional.empty()));
    return moments;
  }

  String userId(int place) {
    return publishes(place)
        ? "speaker-%05d".formatted(place)
        : VIEWERS.get(place % VIEWERS.size()) + "-%05d".formatted(place);
  }

  /** The place of the participant with this user ID. */
  OptionalInt placeOf(String userId) {
    String digits = userId.substring(Math.max(0, userId.length() - 5));
    return digits.matches("[0-9]{5}")
        ? IntStream.of(Integer.parseInt(digits))
            .filter(it -> it < participants && userId(it).equals(userId))
            .findFirst()
        : OptionalInt.empty();
  }

  ObjectNode putClient(ObjectNode participant, int place) {
    List<String> client = CLIENTS.get(chance(place, CLIENTS.size()));
    for (int i = 0; i < CLIENT.size(); i++) {
      participant.put(CLIENT.get(i), client.get(i));
    }
    return participant;
  }

  /** A publisher who is there at this second. */
  private int publisherAt(int second, int salt) {
    int last = Math.min(publishers - 1, second / spacing());
    int first = Math.min(last, Math.max(0, second / spacing() - AT_A_TIME + 1));
    return first + chance(salt, last - first + 1);
  }

  /** The time from one publisher's first join to the next one's. */
  private int spacing() {
    return open ? seconds / publishers : seconds / (publishers + AT_A_TIME - 1);
  }

  /** A number from 0 to below the bound that looks random and is always the same. */
  private static int chance(int salt, int bound) {
    return Math.floorMod(Integer.reverse(salt * 0x9E3779B1) ^ (salt * 0x85EBCA6B), bound);
  }
}
