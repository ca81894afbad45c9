package dev.stageinspector.cli;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import java.util.Locale;

/** The lists that {@code --show} prints. */
public enum Show {
  STAGES(Operation.LIST_STAGES, Scope.REGION),
  STORAGE_CONFIGURATIONS(Operation.LIST_STORAGE_CONFIGURATIONS, Scope.REGION),
  ENCODER_CONFIGURATIONS(Operation.LIST_ENCODER_CONFIGURATIONS, Scope.REGION),
  INGEST_CONFIGURATIONS(Operation.LIST_INGEST_CONFIGURATIONS, Scope.REGION),
  COMPOSITIONS(Operation.LIST_COMPOSITIONS, Scope.STAGE),
  SESSIONS(Operation.LIST_STAGE_SESSIONS, Scope.STAGE),
  PARTICIPANTS(Operation.LIST_PARTICIPANTS, Scope.SESSION),
  TIMELINE(Operation.LIST_PARTICIPANT_EVENTS, Scope.SESSION),
  DIAGNOSIS(Operation.LIST_PARTICIPANT_EVENTS, Scope.SESSION);

  /** What a list belongs to. */
  enum Scope {
    REGION,
    STAGE,
    /** A session of a stage. */
    SESSION
  }

  private final Operation operation;
  private final Scope scope;

  Show(Operation operation, Scope scope) {
    this.operation = operation;
    this.scope = scope;
  }

  Scope scope() {
    return scope;
  }

  /** What to ask for a list of a region, and as whom. */
  public Request request(ProfileChoice profile, String region) {
    return Request.list(operation, profile, region);
  }

  /** Its word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
