package dev.stageinspector.ivs.catalogue;

import static dev.stageinspector.property.Field.known;

import dev.stageinspector.property.Field;
import dev.stageinspector.property.Field.Format;

/**
 * What is known of the fields of sessions, participants, and events. Labels and explanations are
 * ours; names are the public service model's (ivs-realtime, 2020-07-14).
 */
public final class SessionCatalogue {

  private static final Field NEXT = known("Next page", "Where the next page of the list begins.");

  private static final Field USER =
      known("User ID", "The user that the participant token names. All participants can see it.")
          .absent("no user ID");

  private static final Field PARTICIPANT_ID =
      known("Participant ID", "The participant's ID, which comes from its token.");

  /** The members that the list and the details of a participant share. */
  private static final Field SUMMARY =
      known("", "Whoever joined a session with one token.")
          .with("userId", USER)
          .with("participantId", PARTICIPANT_ID)
          .with(
              "state",
              known(
                  "State", "CONNECTED while the participant is in the session, then DISCONNECTED."))
          .with(
              "published",
              known(
                  "Published",
                  "Whether the participant has ever published in this session. It doesn't say"
                      + " whether it publishes now."))
          .with(
              "firstJoinTime",
              known("First join", "When the participant first joined the session.")
                  .format(Format.TIME))
          .with(
              "recordingState",
              known(
                  "Recording",
                  "How the participant's own recording stands. AWS gives the reason of FAILED only"
                      + " to EventBridge and the bucket."))
          .with(
              "redundantIngest",
              known(
                  "Redundant ingest",
                  "Whether it is one of the two encoders of a redundant pair. Viewers subscribe to"
                      + " a third, virtual participant."))
          .with(
              "ingestConfigurationArn",
              known("Ingest configuration", "What an RTMP or RTMPS encoder publishes with.")
                  .format(Format.ARN))
          .with(
              "replicationType",
              known(
                  "Replication",
                  "SOURCE if it is replicated to another stage, REPLICA if it is the replica of a"
                      + " participant there, else NONE."))
          .with("replicationState", known("Replication state", "ACTIVE or STOPPED."))
          .with(
              "sourceStageArn",
              known("Source stage", "Where a replica's participant really is.").format(Format.ARN))
          .with(
              "sourceSessionId",
              known("Source session", "The session in which a replica's participant really is."));

  private static final Field SESSION =
      known(
              "",
              "A session: from the first participant until some minutes after the last publisher.")
          .with("startTime", known("Start", "When the session began.").format(Format.TIME))
          .with(
              "endTime",
              known("End", "When the session ended.").format(Format.TIME).absent("still open"))
          .with("sessionId", known("Session ID", "The session's ID."));

  private static final Field TOKEN =
      known("", "What a participant token allows.")
          .with(
              "capabilities",
              known("Capabilities", "Whether the participant may publish and subscribe.")
                  .withEach(known("Capability", "PUBLISH or SUBSCRIBE.")))
          .with("userId", USER)
          .with(
              "expirationTime",
              known("Expires", "Until when the token lets a participant join.").format(Format.TIME))
          .with(
              "attributes",
              known("Attributes", "Names and values that the application attached.")
                  .withEach(known("", "An attribute that the application chose.").free()));

  private static final Field EVENT =
      known("", "Something that happened to a participant.")
          .with("eventTime", known("Time", "When it happened.").format(Format.TIME))
          .with("name", known("Event", "What happened, by AWS's name."))
          .with("participantId", PARTICIPANT_ID)
          .with(
              "remoteParticipantId",
              known("Remote participant", "The publisher that a subscription is about."))
          .with("errorCode", known("Error code", "What went wrong, by AWS's code."))
          .with(
              "replica",
              known(
                  "Replica", "Whether it is about the replica of a participant of another stage."))
          .with(
              "destinationStageArn",
              known("Destination stage", "Where the participant is replicated to.")
                  .format(Format.ARN))
          .with(
              "destinationSessionId",
              known("Destination session", "The session that the participant is replicated to."))
          .with("previousToken", TOKEN.labeled("Previous token"))
          .with("newToken", TOKEN.labeled("New token"));

  /** The answer of ListStageSessions, with its list {@code stageSessions}. */
  public static final Field LIST_STAGE_SESSIONS =
      known("Response", "The response of ListStageSessions.")
          .with(
              "stageSessions",
              known("Sessions", "The sessions of a stage that AWS still lists.").withEach(SESSION))
          .with("nextToken", NEXT);

  /** The answer of ListParticipants, with its list {@code participants}. */
  public static final Field LIST_PARTICIPANTS =
      known("Response", "The response of ListParticipants.")
          .with(
              "participants",
              known("Participants", "Whoever has joined a session.").withEach(SUMMARY))
          .with("nextToken", NEXT);

  /** The answer of GetParticipant, with its one known member {@code participant}. */
  public static final Field GET_PARTICIPANT =
      known("Response", "The response of GetParticipant.")
          .with(
              "participant",
              SUMMARY
                  .labeled("Participant")
                  .with(
                      "protocol",
                      known(
                          "Protocol",
                          "WHIP, RTMP, or RTMPS. The broadcast SDKs have no value of their own:"
                              + " UNKNOWN can be one of them."))
                  .with("browserName", known("Browser", "The browser, as its SDK reported it."))
                  .with(
                      "browserVersion",
                      known("Browser version", "The browser's version, as its SDK reported it."))
                  .with("osName", known("OS", "The operating system, as its SDK reported it."))
                  .with(
                      "osVersion",
                      known(
                          "OS version", "The operating system's version, as its SDK reported it."))
                  .with("sdkVersion", known("SDK version", "The version of the broadcast SDK."))
                  .with("ispName", known("ISP", "The participant's Internet provider."))
                  .with(
                      "recordingS3BucketName",
                      known("Recording bucket", "The bucket of the participant's own recording."))
                  .with(
                      "recordingS3Prefix",
                      known(
                          "Recording prefix",
                          "Where in the bucket the participant's own recording is."))
                  .with(
                      "attributes",
                      known("Attributes", "Names and values that the application attached.")
                          .withEach(known("", "An attribute that the application chose.").free())));

  /** The answer of ListParticipantEvents, with its list {@code events}. */
  public static final Field LIST_PARTICIPANT_EVENTS =
      known("Response", "The response of ListParticipantEvents.")
          .with("events", known("Events", "What happened to a participant.").withEach(EVENT))
          .with("nextToken", NEXT);

  private static final Field REPLICA =
      known("", "A replica of a participant in another stage.")
          .with(
              "sourceStageArn",
              known("Source stage", "Where the participant really is.").format(Format.ARN))
          .with("participantId", PARTICIPANT_ID)
          .with(
              "sourceSessionId",
              known("Source session", "The session in which the participant really is."))
          .with(
              "destinationStageArn",
              known("Destination stage", "Where the replica is.").format(Format.ARN))
          .with(
              "destinationSessionId",
              known("Destination session", "The session in which the replica is."))
          .with("replicationState", known("Replication state", "ACTIVE or STOPPED."));

  /** The answer of ListParticipantReplicas, with its list {@code replicas}. */
  public static final Field LIST_PARTICIPANT_REPLICAS =
      known("Response", "The response of ListParticipantReplicas.")
          .with(
              "replicas",
              known("Replicas", "The replicas of a participant in other stages.").withEach(REPLICA))
          .with("nextToken", NEXT);

  private SessionCatalogue() {}
}
