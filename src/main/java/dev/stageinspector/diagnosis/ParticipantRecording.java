package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether one participant was recorded by itself, and why not. */
final class ParticipantRecording {

  /** Whoever is connected for less isn't sure to be recorded (user guide). */
  private static final Duration SHORTEST = Duration.ofSeconds(5);

  private static final String STATE = "recordingState";
  private static final Set<String> ON =
      Set.of("STARTING", "ACTIVE", "STOPPING", "STOPPED", "FAILED");

  private final Case known;
  private final RecordingSettings settings;
  private final Told told;
  private final String name;
  private final Optional<Lane> lane;

  private ParticipantRecording(Case known, RecordingSettings settings, Told told, String name) {
    this.known = known;
    this.settings = settings;
    this.told = told;
    this.name = name;
    lane = known.lanes(List.of(told.participant())).stream().findFirst();
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
    return Told.of(known, participant.id())
        .map(told -> new ParticipantRecording(known, settings, told, words));
  }

  /** Whether AWS has tried to record it. */
  boolean wasOn() {
    return ON.contains(told.field(STATE));
  }

  /** Whether AWS says where the recording is. */
  boolean isRecorded() {
    return told.field(STATE).equals("STOPPED") && !detail("recordingS3Prefix").isEmpty();
  }

  List<Finding> findings() {
    Optional<Finding> never = neverPublished();
    if (never.isPresent()) {
      return List.of(never.get());
    }
    List<Finding> found = new ArrayList<>();
    String state = told.field(STATE);
    if (!state.equals("DISABLED")) {
      tooShort().ifPresent(found::add);
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
                  List.of(told.evidence(STATE)));
        });
    return found;
  }

  private Optional<Finding> neverPublished() {
    boolean started =
        lane.stream()
            .flatMap(one -> one.events().stream())
            .anyMatch(event -> event.kind() == EventKind.PUBLISH_STARTED);
    if (started || wasOn() || told.participant().published()) {
      return Optional.empty();
    }
    String sentence = name + " hasn't published in this session, so there was nothing to record.";
    if (told.denies("published")) {
      return Optional.of(
          Finding.certain(Code.NEVER_PUBLISHED, sentence, List.of(told.evidence("published")))
              .remedy("Only those who publish are recorded. Ask why this participant couldn't."));
    }
    return lane.map(one ->
        Finding.likely(
            Code.NEVER_PUBLISHED,
            sentence,
            List.of(
                Evidence.noEvent(
                    known.query().events(one.participant().id()),
                    one.participant().id(),
                    "PUBLISH_STARTED"))));
  }

  private Optional<Finding> tooShort() {
    List<Bar> visits =
        lane.stream()
            .flatMap(one -> one.bars().stream())
            .filter(bar -> bar.kind() == Bar.Kind.PRESENT)
            .toList();
    boolean clear =
        visits.stream().allMatch(bar -> bar.begin().isPresent() && bar.end().isPresent())
            && lane.stream()
                .flatMap(one -> one.events().stream())
                .allMatch(event -> event.time().isPresent());
    return visits.stream()
        .max(Comparator.comparing(ParticipantRecording::length).thenComparing(Bar::from))
        .filter(longest -> clear && length(longest).compareTo(SHORTEST) < 0)
        .map(longest ->
            Finding.likely(
                    Code.TOO_SHORT,
                    name
                        + " was connected for only "
                        + Counted.length(length(longest))
                        + ", and AWS guarantees a recording only from 5 s on.",
                    evidence(longest))
                .remedy("Stay connected for longer."));
  }

  private static Duration length(Bar bar) {
    return Duration.between(bar.from(), bar.to());
  }

  private List<Evidence> evidence(Bar bar) {
    Request events = known.query().events(told.field("participantId"));
    List<Evidence> evidence = new ArrayList<>();
    for (Optional<Event> event : List.of(bar.begin(), bar.end())) {
      event.map(one -> Evidence.of(events, one)).ifPresent(evidence::add);
    }
    return evidence;
  }

  private Finding disabled() {
    boolean replica = told.participant().replication() == Participant.Replication.REPLICA;
    return Finding.certain(
            Code.DISABLED_FOR_PARTICIPANT,
            "Recording was off for " + name + ".",
            List.of(told.evidence(STATE)))
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
            List.of(told.evidence(STATE)));
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
        .formatted(known.stage().arn().id(), known.session().id(), told.field("participantId"));
  }

  private Finding notFinished(String state) {
    return Finding.certain(
            Code.NOT_FINISHED,
            "The recording of "
                + name
                + (state.equals("STARTING") ? " is starting." : " isn't finished yet."),
            List.of(told.evidence(STATE)))
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
    Request details = known.query().participant(told.field("participantId"));
    String id = told.field("participantId");
    Finding found =
        Finding.certain(
            Code.RECORDED,
            "AWS recorded "
                + name
                + " to "
                + Visible.shown(bucket.isEmpty() ? prefix : "s3://" + bucket + "/" + prefix)
                + ".",
            List.of(
                told.evidence(STATE),
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
    Request details = known.query().participant(told.field("participantId"));
    List<Evidence> evidence = new ArrayList<>(List.of(told.evidence(STATE)));
    if (known.has(details)) {
      evidence.add(Evidence.field(details, told.field("participantId"), "recordingS3Prefix", ""));
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
    Optional<Property> details = known.answers().details(told.field("participantId"));
    return details.map(one -> Table.cell(one, field)).orElse("");
  }
}
