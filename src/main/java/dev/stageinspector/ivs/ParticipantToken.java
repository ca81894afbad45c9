package dev.stageinspector.ivs;

import java.time.Instant;

/**
 * A token that lets one participant into a stage. It cannot be fetched again.
 *
 * @param participantId the participant that it is for; empty if the service did not say
 * @param token the token itself
 * @param expires until when it can be used
 */
public record ParticipantToken(String participantId, Secret token, Instant expires) {}
