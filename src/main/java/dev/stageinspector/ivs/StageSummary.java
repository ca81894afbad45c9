package dev.stageinspector.ivs;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.util.List;
import java.util.Optional;

/**
 * What an answer says of a stage at a glance.
 *
 * @param name the stage's name; empty if it has none
 * @param session the id of the session that is live; none if the stage is idle
 * @param recording whether its participants are recorded
 */
public record StageSummary(String name, Optional<String> session, Recording recording) {

  private static final String RECORDING = "stage.autoParticipantRecordingConfiguration";
  private static final String THUMBNAILS = RECORDING + ".thumbnailConfiguration";

  /**
   * A verdict on individual participant recording.
   *
   * @param on whether publishers are recorded
   * @param words what is recorded, or why nothing is
   */
  public record Recording(boolean on, String words) {}

  /** Reads it from the answer of GetStage. */
  public static StageSummary of(Property answer) {
    return new StageSummary(
        answer.textAt("stage.name").orElse(""),
        answer.textAt("stage.activeSessionId").filter(id -> !id.isEmpty()),
        recording(answer));
  }

  /**
   * An empty storage configuration means off, although the other settings are there (service
   * model).
   */
  private static Recording recording(Property answer) {
    boolean stored =
        answer
            .textAt(RECORDING + ".storageConfigurationArn")
            .filter(arn -> !arn.isEmpty())
            .isPresent();
    if (!stored) {
      return new Recording(false, "no storage configuration is set");
    }
    List<String> media = elements(answer, RECORDING + ".mediaTypes");
    if (media.contains("NONE")) {
      return new Recording(false, "the media type is NONE");
    }
    return new Recording(true, recorded(media) + thumbnails(answer));
  }

  private static String recorded(List<String> media) {
    if (media.isEmpty() || media.equals(List.of("AUDIO_VIDEO"))) {
      return "audio and video";
    }
    return media.equals(List.of("AUDIO_ONLY")) ? "audio only" : String.join(", ", media);
  }

  private static String thumbnails(Property answer) {
    if (!answer.textAt(THUMBNAILS + ".recordingMode").equals(Optional.of("INTERVAL"))) {
      return "";
    }
    return answer
        .at(THUMBNAILS + ".targetIntervalSeconds")
        .filter(interval -> interval.value() instanceof Value.Numeral)
        .map(interval -> ", thumbnails every " + interval.value().raw() + " s")
        .orElse(", thumbnails");
  }

  private static List<String> elements(Property answer, String path) {
    return answer.at(path).stream()
        .flatMap(list -> list.children().stream())
        .map(element -> element.value().raw())
        .toList();
  }
}
