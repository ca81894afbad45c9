package dev.stageinspector.ivs;

/** The operations that the program calls, as IAM and the service's quotas know them. */
public enum Operation {
  GET_STAGE("GetStage", "view this stage", "this stage", 5, "the look-up then runs again"),
  CREATE_PARTICIPANT_TOKEN(
      "CreateParticipantToken",
      "create a token for this stage",
      "this stage",
      50,
      "you can then create the token as filled in"),
  LIST_INGEST_CONFIGURATIONS(
      "ListIngestConfigurations",
      "list ingest configurations",
      "the account's ingest configurations",
      5,
      "they are then listed"),
  GET_INGEST_CONFIGURATION(
      "GetIngestConfiguration",
      "view this ingest configuration",
      "the account's ingest configurations",
      5,
      "the key is then shown");

  private final String operation;
  private final String doing;
  private final String target;
  private final int callsPerSecond;
  private final String afterSignIn;

  Operation(String operation, String doing, String target, int callsPerSecond, String afterSignIn) {
    this.operation = operation;
    this.doing = doing;
    this.target = target;
    this.callsPerSecond = callsPerSecond;
    this.afterSignIn = afterSignIn;
  }

  /** The operation's name. */
  String operation() {
    return operation;
  }

  /** Its name in an IAM policy. */
  String permission() {
    return "ivs:" + operation;
  }

  /** What it is good for, to go on "lacks permission to". */
  String doing() {
    return doing;
  }

  /** What it is allowed on, in words. */
  String target() {
    return target;
  }

  /**
   * What it is allowed on, for an IAM policy: ARNs of the service model's forms. Ingest
   * configurations are allowed all together, because the list comes before any of them is known.
   */
  String resource(StageArn stage) {
    return switch (this) {
      case GET_STAGE, CREATE_PARTICIPANT_TOKEN -> stage.toString();
      case LIST_INGEST_CONFIGURATIONS, GET_INGEST_CONFIGURATION ->
          "arn:aws:ivs:" + stage.region() + ":" + stage.account() + ":ingest-configuration/*";
    };
  }

  /** The quota per account and region (documentation, "Service quotas"). */
  int callsPerSecond() {
    return callsPerSecond;
  }

  /** What becomes of it in the window after a sign-in that was missing, to go on a sentence. */
  String afterSignIn() {
    return afterSignIn;
  }

  /** Whether its answer holds a secret, which then is repeated nowhere. */
  boolean answersSecretly() {
    return this == CREATE_PARTICIPANT_TOKEN || this == GET_INGEST_CONFIGURATION;
  }
}
