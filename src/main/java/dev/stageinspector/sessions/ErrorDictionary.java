package dev.stageinspector.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The errors that AWS reports in events and those that clients report, which never become events.
 * Codes and names of clients are those of the user guide (web and iOS broadcast SDK, error
 * handling); their causes and remedies follow from its pages on tokens, networks, and quotas.
 */
public final class ErrorDictionary {

  /** Who reports an error. */
  public enum Source {
    EVENT("Participant event"),
    WEB("Web broadcast SDK"),
    IOS("iOS broadcast SDK");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /** For a reader. */
    public String words() {
      return words;
    }
  }

  /**
   * An error.
   *
   * @param source who reports it
   * @param code the code as it is reported
   * @param name the name that goes with a number; empty if the code says it itself
   * @param meaning what happened, in one sentence
   * @param causes what is likely behind it
   * @param remedy what to do
   */
  public record Entry(
      Source source, String code, String name, String meaning, String causes, String remedy) {

    /** The code with its name: "6 STAGE_AT_CAPACITY". */
    public String title() {
      return name.isEmpty() ? code : code + " " + name;
    }

    /** All of it as a text. */
    public String text() {
      return title()
          + " ("
          + source.words()
          + ")\n"
          + meaning
          + "\nLikely causes: "
          + causes
          + "\nWhat to do: "
          + remedy
          + "\n";
    }

    private boolean has(String word) {
      return text().toLowerCase(Locale.ROOT).contains(word);
    }
  }

  private static final String NETWORK =
      "A firewall, VPN, or proxy that blocks UDP; a lost or changing network.";
  private static final String OPEN_NETWORK =
      "Publishing needs UDP 3478 and 443; there is no TCP fallback. Also open TCP 443 to"
          + " *.live-video.net. Compare with another network, such as a phone's.";
  private static final String NEW_TOKEN =
      "Create a new token for this stage. Broadcast > Check a token tells what is in the old one.";

  private static final List<Entry> ENTRIES =
      Stream.of(events(), web(), ios()).flatMap(List::stream).toList();

  private ErrorDictionary() {}

  /** All errors, by who reports them and by code. */
  public static List<Entry> all() {
    return ENTRIES;
  }

  /** The errors that have every word of a text somewhere; those of exactly this code come first. */
  public static List<Entry> search(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(wanted.split("\\s+"));
    List<Entry> found =
        ENTRIES.stream().filter(entry -> words.stream().allMatch(entry::has)).toList();
    return Stream.concat(
            found.stream().filter(entry -> isNamed(entry, wanted)),
            found.stream().filter(entry -> !isNamed(entry, wanted)))
        .toList();
  }

  /** Whether a text is the code or the name of an error, and nothing else. */
  public static boolean has(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return ENTRIES.stream().anyMatch(entry -> isNamed(entry, wanted));
  }

  private static boolean isNamed(Entry entry, String wanted) {
    return !wanted.isEmpty()
        && Stream.of(entry.code(), entry.name(), entry.title())
            .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(wanted));
  }

  private static List<Entry> events() {
    return List.of(
        event(
            "INSUFFICIENT_CAPABILITIES",
            "The back end creates tokens without PUBLISH or SUBSCRIBE; a token exchange took one"
                + " away."),
        event("QUOTA_EXCEEDED", "A full stage, or a full region of the account."),
        event(
            "PUBLISHER_NOT_FOUND",
            "The publisher left while the viewer subscribed; the app keeps an old list of"
                + " publishers."),
        event(
            "BITRATE_EXCEEDED", "An encoder set too high; simulcast layers on top of each other."),
        event("RESOLUTION_EXCEEDED", "An encoder or a camera at 1080p."),
        event("STREAM_DURATION_EXCEEDED", "A publisher that runs around the clock."),
        event("INVALID_VIDEO_CODEC", "An encoder set to HEVC, AV1, or VP9."),
        event("INVALID_AUDIO_CODEC", "AAC over WHIP, or Opus or MP3 over RTMP."),
        event("B_FRAME_PRESENT", "The encoder's usual profile, Main or High."),
        event("INVALID_PROTOCOL", "The encoder has the RTMP server instead of the RTMPS one."),
        event(
            "INVALID_STREAM_KEY",
            "A typing error; a key of another stage; a participant that was disconnected."),
        event("REUSE_OF_STREAM_KEY", "A second encoder, or the first one still runs."),
        event("INVALID_INPUT", "An RTMP stream without audio or without video."),
        event("INTERNAL_SERVER_EXCEPTION", "A fault at AWS."));
  }

  private static Entry event(String code, String causes) {
    ErrorCodes.Explanation known = ErrorCodes.of(code);
    return new Entry(Source.EVENT, code, "", known.meaning(), causes, known.remedy().orElseThrow());
  }

  private static List<Entry> web() {
    return List.of(
        web(
            1,
            "TOKEN_MALFORMED",
            "The token can't be read.",
            "Cut off when copied; not a participant token; damaged on the way to the app.",
            NEW_TOKEN),
        web(
            2,
            "TOKEN_EXPIRED",
            "The token has expired.",
            "The app keeps tokens too long; the computer's clock is wrong.",
            NEW_TOKEN),
        web(3, "TIMEOUT", "The connection took too long.", NETWORK, OPEN_NETWORK),
        web(4, "FAILED", "The connection failed.", NETWORK, OPEN_NETWORK),
        web(
            5,
            "CANCELED",
            "The app canceled the attempt.",
            "The app left the stage, or the page was closed, while it was connecting.",
            "Nothing, if it was meant. Else look at what the app does at that time."),
        web(
            6,
            "STAGE_AT_CAPACITY",
            "The stage or the account's region has as many publishers or viewers as it allows.",
            "A full stage, or a full region of the account.",
            "Look for QUOTA_EXCEEDED in the participant's events, and count the publishers at that"
                + " time."),
        web(
            7,
            "CODEC_MISMATCH",
            "The client and the stage have no codec in common.",
            "A browser without H.264; a browser that lacks the codec that was asked for.",
            "Compare with another browser. Update the browser."),
        web(
            8,
            "TOKEN_NOT_ALLOWED",
            "The token doesn't allow this.",
            "The back end creates tokens without PUBLISH or SUBSCRIBE.",
            "Create a token with the capability that is missing."),
        web(
            9,
            "STAGE_DELETED",
            "The stage has been deleted.",
            "Somebody deleted it; the token is for an old stage.",
            "Look the stage up. CloudTrail tells who called DeleteStage."),
        web(
            10,
            "PARTICIPANT_DISCONNECTED",
            "The participant was disconnected by the account.",
            "The back end called DisconnectParticipant; its reason is kept nowhere.",
            "CloudTrail tells who called it. The old token stays dead: create a new one."));
  }

  private static Entry web(int code, String name, String meaning, String causes, String remedy) {
    return new Entry(Source.WEB, String.valueOf(code), name, meaning, causes, remedy);
  }

  private static List<Entry> ios() {
    return List.of(
        ios(
            "1000",
            "The token can't be read.",
            "Cut off when copied; not a participant token.",
            NEW_TOKEN),
        ios(
            "1001",
            "The token has expired.",
            "The app keeps tokens too long; the device's clock is wrong.",
            NEW_TOKEN),
        ios("1020", "The connection couldn't be negotiated (offer or ICE).", NETWORK, OPEN_NETWORK),
        ios("1021", "The connection couldn't be negotiated (offer or ICE).", NETWORK, OPEN_NETWORK),
        ios("1022", "The connection couldn't be negotiated (offer or ICE).", NETWORK, OPEN_NETWORK),
        ios(
            "1024",
            "The stage or the account's region has as many publishers or viewers as it allows.",
            "A full stage, or a full region of the account.",
            "Look for QUOTA_EXCEEDED in the participant's events, and count the publishers at that"
                + " time."),
        ios(
            "1026",
            "The token is invalid or was revoked.",
            "The participant was disconnected by the account; the stage was deleted.",
            "Look the stage up. CloudTrail tells who called DisconnectParticipant or DeleteStage."
                + " Create a new token."),
        ios(
            "1027",
            "The stage can't be joined; it may have been deleted.",
            "Somebody deleted the stage; the token is for an old one.",
            "Look the stage up. CloudTrail tells who called DeleteStage."),
        ios("1201", "The signaling connection failed.", NETWORK, OPEN_NETWORK),
        ios("1202", "The signaling connection failed.", NETWORK, OPEN_NETWORK),
        ios("1203", "The signaling connection failed.", NETWORK, OPEN_NETWORK),
        ios("1300", "The device has no network.", "Airplane mode; a dead spot.", OPEN_NETWORK),
        ios("1400", "The media connection was lost.", NETWORK, OPEN_NETWORK));
  }

  private static Entry ios(String code, String meaning, String causes, String remedy) {
    return new Entry(Source.IOS, code, "", meaning, causes, remedy);
  }
}
