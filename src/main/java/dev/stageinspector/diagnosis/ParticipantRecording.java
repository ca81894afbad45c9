package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether one participant was recorded by itself, and why not. */
final class ParticipantRecording {

  private static final String STATE = "recordingState";
  private static final Set<String> ON =
      Set.of("STARTING", "ACTIVE", "STOPPING", "STOPPED", "FAILED");

  private final Case known;
  private final RecordingSettings settings;
  private final NewestAnswer newest;
  private final String name;

  private ParticipantRecording(
      Case known, RecordingSettings settings, NewestAnswer newest, String name) {
    this.known = known;
    this.settings = settings;
    this.newest = newest;
    this.name = name;
  }

  /**
   * What is known of a participant's recording; nothing if no answer tells of the participant.
   *
   * @param only whether it is the person's only participant
   */
  static Optional<ParticipantRecording> of(
      Case known, RecordingSettings settings, Participant participant, boolean only) {
    String name = Counted.name(participant);
    String words =
        only || participant.userId().isEmpty()
            ? name
            : name + " (participant " + Visible.shown(participant.id()) + ")";
    return NewestAnswer.of(known, participant.id())
        .map(newest -> new ParticipantRecording(known, settings, newest, words));
  }

  /** Whether AWS has tried to record it. */
  boolean wasOn() {
    return ON.contains(newest.field(STATE));
  }

  /** Whether AWS says where the recording is. */
  boolean isRecorded() {
    return newest.field(STATE).equals("STOPPED") && !detail("recordingS3Prefix").isEmpty();
  }

  List<Finding> findings() {
    NothingToRecord nothing = new NothingToRecord(known, newest, name);
    Optional<Finding> never = wasOn() ? Optional.empty() : nothing.neverPublished();
    if (never.isPresent()) {
      return List.of(never.get());
    }
    List<Finding> found = new ArrayList<>();
    String state = newest.field(STATE);
    if (!state.equals("DISABLED")) {
      nothing.tooShort().ifPresent(found::add);
    }
    found.add(
        switch (state) {
          case "DISABLED" -> disabled();
          case "FAILED" -> failed();
          case "STARTING", "ACTIVE", "STOPPING" -> notFinished(state);
          case "STOPPED" -> isRecorded() ? recorded() : nowhere();
          default ->
              Finding.unknowable(
                  Code.NOT_KNOWN,
                  "Whether " + name + " was recorded isn't known: AWS doesn't say.",
                  List.of(newest.evidence(STATE)));
        });
    return found;
  }

  private Finding disabled() {
    boolean replica = newest.participant().replication() == Participant.Replication.REPLICA;
    return Finding.certain(
            Code.DISABLED_FOR_PARTICIPANT,
            "Recording was off for " + name + ".",
            List.of(newest.evidence(STATE)))
        .remedy(
            replica && settings.omitsReplicas()
                ? "This participant comes from another stage, and the stage's settings of today"
                    + " leave such replicas out (recordParticipantReplicas)."
                : "Turn on recording in the stage's settings before the next session.");
  }

  private Finding failed() {
    Finding failed =
        Finding.certain(
            Code.FAILED,
            "The recording of " + name + " failed; this API doesn't say why.",
            List.of(newest.evidence(STATE)));
    String remedy =
        "The reason is in the EventBridge event “IVS Participant Recording State Change”, and"
            + " perhaps in events/recording-failed.json in the bucket. The bucket has to be in the"
            + " stage's account and region, with bucket owner enforced or preferred and SSE-S3"
            + " encryption. Its policy has to let ivs-composite."
            + known.stage().arn().region()
            + ".amazonaws.com write objects.";
    return Optional.of(detail("recordingS3BucketName"))
        .filter(bucket -> !bucket.isEmpty())
        .or(settings::bucket)
        .map(bucket -> new BucketChecks(known.stage(), bucket))
        .map(bucket -> failed.remedy(remedy, bucket.settings()).commands(bucket.list(place())))
        .orElseGet(() -> failed.remedy(remedy));
  }

  /** Where AWS writes what it records of the participant, whenever it published. */
  private String place() {
    return "%s/%s/%s/"
        .formatted(known.stage().arn().id(), known.session().id(), newest.field("participantId"));
  }

  private Finding notFinished(String state) {
    return Finding.certain(
            Code.NOT_FINISHED,
            "The recording of "
                + name
                + (state.equals("STARTING") ? " is starting." : " isn't finished yet."),
            List.of(newest.evidence(STATE)))
        .remedy(
            "Wait until it has stopped."
                + settings
                    .reconnectWindow()
                    .map(seconds ->
                        " Today, the stage waits "
                            + seconds
                            + " s for a publisher to come back before it finishes a recording.")
                    .orElse(""));
  }

  private Finding recorded() {
    String bucket = detail("recordingS3BucketName");
    String prefix = detail("recordingS3Prefix");
    Request details = known.query().participant(newest.field("participantId"));
    String id = newest.field("participantId");
    Finding found =
        Finding.certain(
            Code.RECORDED,
            "AWS recorded "
                + name
                + " to "
                + Visible.shown(bucket.isEmpty() ? prefix : "s3://" + bucket + "/" + prefix)
                + ".",
            List.of(
                newest.evidence(STATE),
                Evidence.field(details, id, "recordingS3BucketName", bucket),
                Evidence.field(details, id, "recordingS3Prefix", prefix)));
    String remedy =
        "Look there. Each time of publishing has a folder of its own below the participant's."
            + settings
                .reconnectWindow()
                .map(seconds ->
                    " Today, the stage continues a recording for a publisher who is back within "
                        + seconds
                        + " s, so the prefix can name an earlier session.")
                .orElse("");
    return bucket.isEmpty()
        ? found.remedy(remedy)
        : found.remedy(remedy, new BucketChecks(known.stage(), bucket).list(prefix));
  }

  private Finding nowhere() {
    Request details = known.query().participant(newest.field("participantId"));
    List<Evidence> evidence = new ArrayList<>(List.of(newest.evidence(STATE)));
    if (known.has(details)) {
      evidence.add(Evidence.field(details, newest.field("participantId"), "recordingS3Prefix", ""));
    }
    return Finding.unknowable(
        Code.NOT_KNOWN,
        "The recording of "
            + name
            + (known.has(details)
                ? " has stopped, but AWS doesn't say where it is."
                : " has stopped; where it is wasn't asked."),
        evidence);
  }

  /** What only the details say of it; empty if they weren't asked for. */
  private String detail(String field) {
    Optional<Property> details = known.answers().details(newest.field("participantId"));
    return details.map(one -> Table.cell(one, field)).orElse("");
  }
}
