package dev.stageinspector.ivs;

import dev.stageinspector.ivs.catalogue.CompositionCatalogue;
import dev.stageinspector.ivs.catalogue.ConfigurationCatalogue;
import dev.stageinspector.ivs.catalogue.SessionCatalogue;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ivsrealtime.model.CreateParticipantTokenRequest;
import software.amazon.awssdk.services.ivsrealtime.model.GetCompositionRequest;
import software.amazon.awssdk.services.ivsrealtime.model.GetIngestConfigurationRequest;
import software.amazon.awssdk.services.ivsrealtime.model.GetParticipantRequest;
import software.amazon.awssdk.services.ivsrealtime.model.GetStageRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListCompositionsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListEncoderConfigurationsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListIngestConfigurationsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListParticipantEventsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListParticipantReplicasRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListParticipantsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListStageSessionsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListStagesRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListStorageConfigurationsRequest;

/**
 * The operations of the API that the program calls: what is known of each, in one place. Names,
 * pages and members are the service model's (ivs-realtime, 2020-07-14).
 */
// Records and functions without state, which Error Prone cannot know.
@SuppressWarnings("ImmutableEnumChecker")
public enum Operation {
  GET_STAGE(
      "GetStage",
      StageCatalogue.GET_STAGE,
      Pages.none("stage"),
      new Words("view this stage", "this stage", "stage", "the look-up then runs again"),
      PolicyResource.THE_STAGE,
      SdkCall.of(GetStageRequest::builder, (client, request) -> client.getStage(request))),
  LIST_STAGES(
      "ListStages",
      StageCatalogue.LIST_STAGES,
      Pages.of("stages"),
      new Words(
          "list the stages of this region", "the region's stages", "stage", "they are then listed"),
      PolicyResource.ALL_STAGES,
      SdkCall.of(ListStagesRequest::builder, (client, request) -> client.listStages(request))),
  LIST_STAGE_SESSIONS(
      "ListStageSessions",
      SessionCatalogue.LIST_STAGE_SESSIONS,
      Pages.of("stageSessions"),
      new Words("list the sessions of this stage", "this stage", "stage", "they are then listed"),
      PolicyResource.THE_STAGE,
      SdkCall.of(
          ListStageSessionsRequest::builder,
          (client, request) -> client.listStageSessions(request))),
  LIST_PARTICIPANTS(
      "ListParticipants",
      SessionCatalogue.LIST_PARTICIPANTS,
      Pages.of("participants"),
      new Words(
          "list the participants of this stage", "this stage", "session", "they are then listed"),
      PolicyResource.THE_STAGE,
      SdkCall.of(
          ListParticipantsRequest::builder, (client, request) -> client.listParticipants(request))),
  GET_PARTICIPANT(
      "GetParticipant",
      SessionCatalogue.GET_PARTICIPANT,
      Pages.none("participant"),
      new Words(
          "view the participants of this stage",
          "this stage",
          "participant",
          "the participant is then shown"),
      PolicyResource.THE_STAGE,
      SdkCall.of(
          GetParticipantRequest::builder, (client, request) -> client.getParticipant(request))),
  LIST_PARTICIPANT_EVENTS(
      "ListParticipantEvents",
      SessionCatalogue.LIST_PARTICIPANT_EVENTS,
      Pages.of("events"),
      new Words(
          "list the events of this stage's participants",
          "this stage",
          "participant",
          "they are then listed"),
      PolicyResource.THE_STAGE,
      SdkCall.of(
          ListParticipantEventsRequest::builder,
          (client, request) -> client.listParticipantEvents(request))),
  LIST_PARTICIPANT_REPLICAS(
      "ListParticipantReplicas",
      SessionCatalogue.LIST_PARTICIPANT_REPLICAS,
      Pages.of("replicas", 50),
      new Words(
          "list the replicas of this stage's participants",
          "this stage",
          "participant",
          "they are then listed"),
      PolicyResource.THE_STAGE,
      SdkCall.of(
          ListParticipantReplicasRequest::builder,
          (client, request) -> client.listParticipantReplicas(request))),
  LIST_COMPOSITIONS(
      "ListCompositions",
      CompositionCatalogue.LIST_COMPOSITIONS,
      Pages.of("compositions"),
      new Words(
          "list the compositions of this stage", "this stage", "stage", "they are then listed"),
      PolicyResource.THE_STAGE,
      SdkCall.of(
          ListCompositionsRequest::builder, (client, request) -> client.listCompositions(request))),
  GET_COMPOSITION(
      "GetComposition",
      CompositionCatalogue.GET_COMPOSITION,
      Pages.none("composition"),
      new Words(
          "view the compositions of this stage",
          "the account's compositions",
          "composition",
          "the composition is then shown"),
      PolicyResource.COMPOSITIONS,
      SdkCall.of(
          GetCompositionRequest::builder, (client, request) -> client.getComposition(request))),
  LIST_ENCODER_CONFIGURATIONS(
      "ListEncoderConfigurations",
      ConfigurationCatalogue.LIST_ENCODER_CONFIGURATIONS,
      Pages.of("encoderConfigurations"),
      new Words(
          "list the encoder configurations of this region",
          "the region's encoder configurations",
          "encoder configuration",
          "they are then listed"),
      PolicyResource.EVERYTHING,
      SdkCall.of(
          ListEncoderConfigurationsRequest::builder,
          (client, request) -> client.listEncoderConfigurations(request))),
  LIST_STORAGE_CONFIGURATIONS(
      "ListStorageConfigurations",
      ConfigurationCatalogue.LIST_STORAGE_CONFIGURATIONS,
      Pages.of("storageConfigurations"),
      new Words(
          "list the storage configurations of this region",
          "the region's storage configurations",
          "storage configuration",
          "they are then listed"),
      PolicyResource.EVERYTHING,
      SdkCall.of(
          ListStorageConfigurationsRequest::builder,
          (client, request) -> client.listStorageConfigurations(request))),
  CREATE_PARTICIPANT_TOKEN(
      "CreateParticipantToken",
      ConfigurationCatalogue.CREATE_PARTICIPANT_TOKEN,
      Pages.none("participantToken"),
      new Words(
          "create a token for this stage",
          "this stage",
          "stage",
          "you can then create the token as filled in"),
      PolicyResource.THE_STAGE,
      SdkCall.of(
          CreateParticipantTokenRequest::builder,
          (client, request) -> client.createParticipantToken(request))),
  LIST_INGEST_CONFIGURATIONS(
      "ListIngestConfigurations",
      ConfigurationCatalogue.LIST_INGEST_CONFIGURATIONS,
      Pages.of("ingestConfigurations"),
      new Words(
          "list ingest configurations",
          "the account's ingest configurations",
          "ingest configuration",
          "they are then listed"),
      PolicyResource.EVERYTHING,
      SdkCall.of(
          ListIngestConfigurationsRequest::builder,
          (client, request) -> client.listIngestConfigurations(request))),
  GET_INGEST_CONFIGURATION(
      "GetIngestConfiguration",
      ConfigurationCatalogue.GET_INGEST_CONFIGURATION,
      Pages.none("ingestConfiguration"),
      new Words(
          "view this ingest configuration",
          "the account's ingest configurations",
          "ingest configuration",
          "the key is then shown"),
      PolicyResource.INGEST_CONFIGURATIONS,
      SdkCall.of(
          GetIngestConfigurationRequest::builder,
          (client, request) -> client.getIngestConfiguration(request)));

  /**
   * What the operation is called in sentences.
   *
   * @param doing goes on "lacks permission to"
   * @param target what the permission is on
   * @param noun what is not found when AWS answers that it does not exist
   * @param afterSignIn what becomes of the call in the window after a missing sign-in
   */
  public record Words(String doing, String target, String noun, String afterSignIn) {}

  /** What an IAM policy allows it on. */
  private enum PolicyResource {
    THE_STAGE,
    ALL_STAGES,
    COMPOSITIONS,
    INGEST_CONFIGURATIONS,
    EVERYTHING
  }

  /**
   * How the answer comes.
   *
   * @param member the answer's one known member
   * @param size the largest page, so that there are few calls; nothing if there are no pages
   */
  private record Pages(String member, Optional<Integer> size) {
    static Pages none(String member) {
      return new Pages(member, Optional.empty());
    }

    static Pages of(String member) {
      return of(member, 100);
    }

    static Pages of(String member, int size) {
      return new Pages(member, Optional.of(size));
    }
  }

  /** The members that are secret wherever they are. */
  static final Set<String> SECRET_MEMBERS = Set.of("token", "streamKey");

  private final String apiName;
  private final Field catalogue;
  private final Pages pages;
  private final Words words;
  private final PolicyResource resource;
  private final SdkCall sdk;

  Operation(
      String apiName,
      Field catalogue,
      Pages pages,
      Words words,
      PolicyResource resource,
      SdkCall sdk) {
    this.apiName = apiName;
    this.catalogue = catalogue;
    this.pages = pages;
    this.words = words;
    this.resource = resource;
    this.sdk = sdk;
  }

  /** Its name in the service model. */
  public String apiName() {
    return apiName;
  }

  /** What is known of the fields of its answer. */
  public Field catalogue() {
    return catalogue;
  }

  /** The answer's one known member: the list, where there are pages. */
  public String member() {
    return pages.member();
  }

  /** Whether an answer has its one known member, an object or a list. */
  public boolean isAnsweredBy(Property answer) {
    return answer
        .at(member())
        .map(Property::value)
        .filter(
            pageSize().isPresent()
                ? Value.Elements.class::isInstance
                : Value.Members.class::isInstance)
        .isPresent();
  }

  /** What is known of {@link #member}. */
  public Field field() {
    return catalogue.member(member());
  }

  /** What its list holds, for a sentence: "stages". */
  public String plural() {
    return field().label().toLowerCase(Locale.ROOT);
  }

  /** The largest page that AWS gives; nothing if the answer has no pages. */
  public Optional<Integer> pageSize() {
    return pages.size();
  }

  /** The words for sentences about it. */
  public Words words() {
    return words;
  }

  /** Its name in an IAM policy. */
  public String permission() {
    return "ivs:" + apiName;
  }

  /**
   * What it is allowed on, for an IAM policy: ARNs of the service model's forms. Where no one
   * resource is known before the call, all of its kind are allowed together; some operations can
   * only be allowed on everything (service authorization reference).
   */
  public String resource(Request request) {
    return switch (resource) {
      case THE_STAGE -> request.stage().map(StageArn::toString).orElse("*");
      case ALL_STAGES -> all("stage", request);
      case COMPOSITIONS -> all("composition", request);
      case INGEST_CONFIGURATIONS -> all("ingest-configuration", request);
      case EVERYTHING -> "*";
    };
  }

  private static String all(String kind, Request request) {
    return "arn:aws:ivs:%s:%s:%s/*"
        .formatted(request.region(), request.account().orElse("*"), kind);
  }

  /** AWS's quota per account and region, in calls a second (documentation, "Service quotas"). */
  public int callsPerSecond() {
    return this == CREATE_PARTICIPANT_TOKEN ? 50 : 5;
  }

  /** Whether it changes anything at AWS. */
  public boolean changes() {
    return this == CREATE_PARTICIPANT_TOKEN;
  }

  /** Whether its answer holds a secret, which then is repeated nowhere. */
  boolean answersSecretly() {
    return this == CREATE_PARTICIPANT_TOKEN || this == GET_INGEST_CONFIGURATION;
  }

  /** How the SDK sends it. */
  SdkCall sdk() {
    return sdk;
  }
}
