package dev.stageinspector.ivs;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.util.List;
import java.util.Optional;

/**
 * A stage as the answer of GetStage describes it: a view of the answer's tree, with names for the
 * places in it.
 */
public final class Stage {

  private static final String RECORDING = "autoParticipantRecordingConfiguration";
  private static final String THUMBNAILS = RECORDING + ".thumbnailConfiguration";

  private final Property answer;

  private Stage(Property answer) {
    this.answer = answer;
  }

  /**
   * A verdict on individual participant recording.
   *
   * @param on whether publishers are recorded
   * @param words what is recorded, or why nothing is
   */
  public record Recording(boolean on, String words) {}

  /** The addresses of a stage, by their names in the answer. */
  public enum Endpoint {
    WHIP("whip"),
    EVENTS("events"),
    RTMPS("rtmps"),
    RTMP("rtmp");

    private final String member;

    Endpoint(String member) {
      this.member = member;
    }

    /** Its name in the answer. */
    public String member() {
      return member;
    }
  }

  /** Reads a stage out of an answer of GetStage. */
  public static Stage of(Property answer) {
    return new Stage(answer);
  }

  /** The name that its owner gave it; empty if it has none. */
  public String name() {
    return text("name").orElse("");
  }

  /** The name, or the id if there is none. */
  public String title() {
    return name().isEmpty() ? id() : name();
  }

  /** The ARN; empty if the answer has none. */
  public String arn() {
    return text("arn").orElse("");
  }

  /** The end of the ARN. */
  public String id() {
    return ResourceId.of(arn());
  }

  /** The id of the session that is live; none if the stage is idle. */
  public Optional<String> session() {
    return text("activeSessionId").filter(id -> !id.isEmpty());
  }

  /** The address of a kind, exactly as AWS sent it; none if the stage has none or an empty one. */
  public Optional<String> endpoint(Endpoint kind) {
    return text("endpoints." + kind.member()).filter(url -> !url.isEmpty());
  }

  /**
   * Whether its participants are recorded. An empty storage configuration means off, although the
   * other settings are there (service model).
   */
  public Recording recording() {
    if (storage().isEmpty()) {
      return new Recording(false, "no storage configuration is set");
    }
    List<String> media =
        at(RECORDING + ".mediaTypes").stream()
            .flatMap(list -> list.children().stream())
            .map(element -> element.value().raw())
            .toList();
    if (media.contains("NONE")) {
      return new Recording(false, "the media type is NONE");
    }
    return new Recording(true, recorded(media) + thumbnails());
  }

  /** The ARN of the storage configuration to which its participants are recorded. */
  public Optional<String> storage() {
    return text(RECORDING + ".storageConfigurationArn").filter(arn -> !arn.isEmpty());
  }

  private static String recorded(List<String> media) {
    if (media.isEmpty() || media.equals(List.of("AUDIO_VIDEO"))) {
      return "audio and video";
    }
    return media.equals(List.of("AUDIO_ONLY")) ? "audio only" : String.join(", ", media);
  }

  private String thumbnails() {
    if (!text(THUMBNAILS + ".recordingMode").equals(Optional.of("INTERVAL"))) {
      return "";
    }
    return at(THUMBNAILS + ".targetIntervalSeconds")
        .filter(interval -> interval.value() instanceof Value.Numeral)
        .map(interval -> ", thumbnails every " + interval.value().raw() + " s")
        .orElse(", thumbnails");
  }

  private Optional<Property> at(String path) {
    return answer.at("stage." + path);
  }

  private Optional<String> text(String path) {
    return answer.textAt("stage." + path);
  }
}
