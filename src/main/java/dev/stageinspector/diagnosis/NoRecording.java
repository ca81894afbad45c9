package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why is there no recording of a publisher? Either of the publisher by itself, or of the composed
 * picture: both are looked into.
 *
 * @param publisher who published, or was meant to
 */
public record NoRecording(Person publisher) implements Question {

  @Override
  public String name() {
    return "no-recording";
  }

  @Override
  public String words(Case known) {
    return "Why is there no recording of " + known.name(publisher) + "?";
  }

  @Override
  public List<Person> people() {
    return List.of(publisher);
  }

  @Override
  public List<Request> needs(Case known) {
    List<Request> needs = new ArrayList<>();
    needs.add(Request.getStage(known.stage()));
    needs.addAll(known.needs(publisher));
    List<Participant> participants = known.participants(publisher);
    participants.forEach(one -> needs.add(known.query().participant(one.id())));
    needs.addAll(known.events(participants));
    needs.add(RecordingSettings.storages(known.stage()));
    needs.addAll(new CompositeRecording(known).needs());
    return needs;
  }

  @Override
  public List<Finding> findings(Case known) {
    List<Participant> participants = known.participants(publisher);
    RecordingSettings settings = new RecordingSettings(known);
    List<ParticipantRecording> recordings =
        participants.stream()
            .map(one -> ParticipantRecording.of(known, settings, one, participants.size() == 1))
            .flatMap(Optional::stream)
            .toList();
    List<Finding> found = new ArrayList<>();
    found.addAll(
        settings.findings(
            recordings.stream().anyMatch(ParticipantRecording::wasOn),
            recordings.stream().anyMatch(ParticipantRecording::isRecorded)));
    List<Finding> own = recordings.stream().flatMap(one -> one.findings().stream()).toList();
    found.addAll(own);
    if (!known.knows(publisher) || recordings.size() < participants.size()) {
      found.add(
          Finding.unknowable(
              Code.NOT_KNOWN,
              "Whether "
                  + known.name(publisher)
                  + " was recorded isn't known: not all of it was asked.",
              List.of()));
    } else if (participants.isEmpty()) {
      found.add(
          new Finding(
              Code.NEVER_PUBLISHED,
              Someone.of(known, publisher).isListedNow() ? Level.CERTAIN : Level.LIKELY,
              known.name(publisher) + " isn't in this session, so there was nothing to record.",
              List.of(Evidence.field(known.source(publisher), "participantId", Evidence.NOTHING)),
              "",
              List.of(),
              List.of()));
    }
    found.addAll(new CompositeRecording(known).findings(known.lanes(participants)));
    found.sort(
        Comparator.comparing((Finding one) -> isBeside(one, own)).thenComparing(Finding::code));
    return found;
  }

  /** Whether something explains nothing, since AWS says what became of a recording. */
  private static boolean isBeside(Finding one, List<Finding> own) {
    return switch (one.code()) {
      case TOO_SHORT ->
          own.stream().anyMatch(it -> it.code() == Code.RECORDED || it.code() == Code.FAILED);
      case NEVER_PUBLISHED -> own.stream().anyMatch(it -> it.code() != Code.NEVER_PUBLISHED);
      default -> false;
    };
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "Why a recording failed: only EventBridge and the bucket tell.",
        "How the stage was set up during the session: its settings are those of today.",
        "Whether there was a composition that ended more than 5 minutes ago.",
        "Whether the files are still in the bucket.");
  }
}
