package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the stream key of an RTMP or RTMPS encoder is one of this stage. AWS tells only how that
 * is today.
 *
 * @param known what is known
 * @param who who should publish
 * @param person the same, as in the question
 */
record IngestKeys(Case known, Someone who, Person person) {

  List<Request> needs() {
    boolean encoder =
        who.participants().stream().anyMatch(one -> !one.ingestConfiguration().isEmpty());
    boolean wrongKey =
        who.events(EventKind.PUBLISH_ERROR).stream()
            .anyMatch(event -> event.error().equals("INVALID_STREAM_KEY"));
    boolean silent =
        who.isTold()
            && !Publishing.hasPublished(who)
            && who.events(EventKind.PUBLISH_ERROR).isEmpty();
    return encoder || wrongKey || silent || who.isAbsent() ? List.of(request()) : List.of();
  }

  private Request request() {
    return Request.ingestConfigurations(known.stage());
  }

  Optional<Finding> finding() {
    String stage = known.stage().arn().toString();
    List<IngestConfiguration> own =
        known.fetched().items(request()).map(IngestConfiguration::of).filter(this::isOwn).toList();
    boolean publishes = who.bars(IngestKeys::goesOn).stream().findAny().isPresent();
    if (!known.has(request())
        || publishes
        || own.stream().anyMatch(one -> one.stageArn().equals(stage))) {
      return Optional.empty();
    }
    return own.stream()
        .filter(one -> !one.attached())
        .findFirst()
        .map(this::detached)
        .or(() -> own.stream().findFirst().map(this::ofOtherStage));
  }

  private static boolean goesOn(Bar bar) {
    return bar.kind() == Bar.Kind.PUBLISHING && bar.ending() == Bar.Ending.ONGOING;
  }

  private boolean isOwn(IngestConfiguration one) {
    return isSame(one) || (person instanceof Person.User(String id) && one.userId().equals(id));
  }

  /** Whether it is this participant's: another one's can have the same user ID. */
  private boolean isSame(IngestConfiguration one) {
    boolean named =
        person instanceof Person.OneParticipant(String id) && one.participantId().equals(id);
    return named
        || who.participants().stream()
            .anyMatch(participant ->
                participant.ingestConfiguration().equals(one.arn())
                    || participant.id().equals(one.participantId()));
  }

  private Finding detached(IngestConfiguration one) {
    Instant from = known.session().start().orElse(known.asOf());
    return finding(
            Code.KEY_DETACHED,
            one,
            "isn't attached to any stage, so nobody can publish with its stream key.")
        .remedy(
            "Attach the ingest configuration to the stage again. AWS detaches it when its"
                + " participant is disconnected or its stage is deleted; CloudTrail tells who did"
                + " that.",
            new ShellLines(known.stage()).disconnections(from, known.asOf()));
  }

  private Finding ofOtherStage(IngestConfiguration one) {
    return finding(
            Code.KEY_OF_OTHER_STAGE,
            one,
            "belongs to another stage, so whoever publishes with its stream key appears there.")
        .remedy("Give the encoder a stream key of this stage, or look at the other stage.");
  }

  private Finding finding(Code code, IngestConfiguration one, String what) {
    boolean now = known.session().isOpen() && !Publishing.hasPublished(who);
    return new Finding(
        code,
        now && isSame(one) ? Level.CERTAIN : Level.LIKELY,
        "The ingest configuration “"
            + Visible.shown(one.title())
            + "” of "
            + who.name()
            + (now ? " " : " today ")
            + what,
        List.of(Evidence.field(request(), one.participantId(), "stageArn", one.stageArn())),
        "",
        List.of(),
        List.of());
  }
}
