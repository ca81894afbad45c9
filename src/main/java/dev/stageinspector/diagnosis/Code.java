package dev.stageinspector.diagnosis;

import java.util.Locale;

/**
 * What can be found. Those of one question are declared in the order in which they decide; a
 * question can also give a code of another one. {@code src/docs/diagnosis.md} says when each is
 * given.
 */
public enum Code {
  // no-video
  NOT_IN_SAME_SESSION,
  NEVER_TOGETHER,
  VIEWER_JOIN_ERROR,
  VIEWER_NEVER_JOINED,
  PUBLISH_ERROR,
  PUBLISHER_NEVER_PUBLISHED,
  NOT_PUBLISHING_THEN,
  SUBSCRIBE_ERROR,
  VIEWER_DID_NOT_SUBSCRIBE,
  VIEWER_SUBSCRIBES_TO_NOBODY,
  REPLICA_ENDED,
  BEYOND_THIS_API,
  REDUNDANT_PAIR,
  TOKEN_EXCHANGED,

  // who-was-there
  OUTSIDE_SESSION,
  NOBODY,
  EXACT,
  RANGE,

  // drops; 24-hours and none are below
  TWO_CLIENTS_ONE_TOKEN,
  COMMON_CAUSE,
  DROP,
  DAY_LONG("24-hours"),
  NONE,

  // no-recording
  RECORDING_OFF_TODAY,
  NEVER_PUBLISHED,
  TOO_SHORT,
  DISABLED_FOR_PARTICIPANT,
  FAILED,
  NOT_FINISHED,
  RECORDED,
  THUMBNAILS_ONLY,
  STORAGE_CONFIGURATION_MISSING,
  COMPOSITION_NONE_NOW,
  COMPOSITION_FAILED,
  COMPOSITION_STOPPED_NOBODY_PUBLISHED,
  COMPOSITION_RECORDS,

  // cannot-publish
  JOIN_ERROR,
  NEVER_JOINED,
  CAPABILITY_REMOVED,
  STAGE_FULL,
  REGION_FULL,
  KEY_DETACHED,
  KEY_OF_OTHER_STAGE,
  PUBLISHED,
  NO_TRACE,

  // live-now
  IDLE,
  OPEN_NOBODY_PUBLISHING,
  LIVE,

  // all-or-one
  ALL_VIEWERS,
  SOME_VIEWERS,
  ONE_VIEWER,
  NO_VIEWER,
  NOBODY_WATCHED,

  // clients
  ONE_CLIENT,
  SEVERAL_CLIENTS,
  NO_ERRORS,

  /** For every question: the calls that would tell weren't answered. */
  NOT_KNOWN;

  private final String text;

  Code() {
    text = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Code(String text) {
    this.text = text;
  }

  /** The code in JSON and in the documentation. */
  @Override
  public String toString() {
    return text;
  }
}
