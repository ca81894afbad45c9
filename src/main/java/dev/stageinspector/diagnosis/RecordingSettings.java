package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.ResourceName;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import dev.stageinspector.property.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a stage records its participants today. At the time of a session, it may have been otherwise:
 * nothing that follows from this is certain.
 */
final class RecordingSettings {

  private static final String MEMBER = "autoParticipantRecordingConfiguration";
  private static final String STORAGE = "storageConfigurationArn";

  private final Case known;
  private final Request asked;
  private final ResourceNames names;

  RecordingSettings(Case known) {
    this.known = known;
    asked = Request.getStage(known.stage());
    names = ResourceNames.of(known.stage(), known.fetched());
  }

  /** What lists the storage configurations of the stage's account and region. */
  static Request storages(StageQuery stage) {
    return Request.about(Operation.LIST_STORAGE_CONFIGURATIONS, stage, Map.of());
  }

  /** The bucket that participants are recorded to, if it is known. */
  Optional<String> bucket() {
    return names.bucket(storage());
  }

  /** For how many seconds a publisher can be away and still continue the same recording. */
  Optional<String> reconnectWindow() {
    return member("recordingReconnectWindowSeconds")
        .filter(window -> window.value() instanceof Value.Numeral)
        .map(window -> window.value().raw())
        .filter(seconds -> !seconds.equals("0"));
  }

  /** Whether participants that come from another stage are left out. */
  boolean omitsReplicas() {
    return member("recordParticipantReplicas")
        .map(Property::value)
        .equals(Optional.of(new Value.Flag(false)));
  }

  /**
   * What the settings can explain.
   *
   * @param wasOn whether some answer shows that recording was on
   * @param recorded whether there is a recording
   */
  List<Finding> findings(boolean wasOn, boolean recorded) {
    List<Finding> found = new ArrayList<>();
    if (!known.has(asked) || known.settings().isEmpty()) {
      return found;
    }
    if (storage().isEmpty()) {
      if (!wasOn) {
        found.add(off());
      }
      return found;
    }
    if (isOnlyThumbnails()) {
      found.add(thumbnails());
    }
    if (!recorded) {
      missing().ifPresent(found::add);
    }
    return found;
  }

  private Finding off() {
    return Finding.likely(
            Code.RECORDING_OFF_TODAY,
            "Recording of participants is off in the stage's settings of today, so it was probably"
                + " off during the session.",
            List.of(Evidence.field(asked, MEMBER + "." + STORAGE, storage())))
        .remedy(
            "Set a storage configuration in the stage's recording settings before the next"
                + " session.");
  }

  private Finding thumbnails() {
    return Finding.likely(
            Code.THUMBNAILS_ONLY,
            "In the stage's settings of today, participants are recorded as thumbnails only, so a"
                + " recording has no video and no sound.",
            List.of(Evidence.field(asked, MEMBER + ".mediaTypes", "NONE")))
        .remedy("Set the media type to AUDIO_VIDEO or AUDIO_ONLY before the next session.");
  }

  private Optional<Finding> missing() {
    Evidence setting = Evidence.field(asked, MEMBER + "." + STORAGE, storage());
    String shown = Visible.shown(storage());
    String here =
        "arn:aws:ivs:%s:%s:storage-configuration/"
            .formatted(known.stage().arn().region(), known.stage().arn().account());
    if (!storage().startsWith(here)) {
      return Optional.of(
          Finding.likely(
                  Code.STORAGE_CONFIGURATION_MISSING,
                  "The stage's storage configuration of today isn't in the stage's account and"
                      + " region: "
                      + shown
                      + ".",
                  List.of(setting))
              .remedy("Set a storage configuration of the stage's own account and region."));
    }
    return names.of(storage()) instanceof ResourceName.NotListed
        ? Optional.of(
            Finding.likely(
                    Code.STORAGE_CONFIGURATION_MISSING,
                    "The storage configuration in the stage's settings doesn't exist today: "
                        + shown
                        + ".",
                    List.of(setting, Evidence.field(storages(known.stage()), "arn", "")))
                .remedy("Create a storage configuration, and set it in the stage."))
        : Optional.empty();
  }

  private boolean isOnlyThumbnails() {
    return member("mediaTypes").stream()
        .flatMap(types -> types.children().stream())
        .anyMatch(type -> type.value().raw().equals("NONE"));
  }

  private String storage() {
    return member(STORAGE).flatMap(Property::text).orElse("");
  }

  private Optional<Property> member(String name) {
    return known
        .fetched()
        .one(asked)
        .flatMap(stage -> stage.member(MEMBER))
        .flatMap(recording -> recording.member(name));
  }
}
