package dev.stageinspector.ivs;

import dev.stageinspector.ivs.catalogue.ConfigurationCatalogue;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ivsrealtime.model.CreateParticipantTokenRequest;
import software.amazon.awssdk.services.ivsrealtime.model.GetIngestConfigurationRequest;
import software.amazon.awssdk.services.ivsrealtime.model.GetStageRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ListIngestConfigurationsRequest;
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
      "stage",
      SdkCall.of(GetStageRequest::builder, (client, request) -> client.getStage(request))),
  LIST_STAGES(
      "ListStages",
      StageCatalogue.LIST_STAGES,
      Pages.of("stages"),
      new Words(
          "list the stages of this region", "the region's stages", "stage", "they are then listed"),
      "stage",
      SdkCall.of(ListStagesRequest::builder, (client, request) -> client.listStages(request))),
  LIST_STORAGE_CONFIGURATIONS(
      "ListStorageConfigurations",
      ConfigurationCatalogue.LIST_STORAGE_CONFIGURATIONS,
      Pages.of("storageConfigurations"),
      new Words(
          "list the storage configurations of this region",
          "the region's storage configurations",
          "storage configuration",
          "they are then listed"),
      "storage-configuration",
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
      "stage",
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
      "ingest-configuration",
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
      "ingest-configuration",
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
      return new Pages(member, Optional.of(100));
    }
  }

  /** The members that are secret wherever they are. */
  static final Set<String> SECRET_MEMBERS = Set.of("token", "streamKey");

  private final String apiName;
  private final Field catalogue;
  private final Pages pages;
  private final Words words;
  private final String resource;
  private final SdkCall sdk;

  Operation(
      String apiName, Field catalogue, Pages pages, Words words, String resource, SdkCall sdk) {
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
   * resource is known before the call, all of its kind are allowed together.
   */
  public String resource(Request request) {
    return switch (this) {
      case GET_STAGE, CREATE_PARTICIPANT_TOKEN ->
          request.stage().map(StageArn::toString).orElse("*");
      case LIST_STAGES,
          LIST_STORAGE_CONFIGURATIONS,
          LIST_INGEST_CONFIGURATIONS,
          GET_INGEST_CONFIGURATION ->
          "arn:aws:ivs:"
              + request.region()
              + ":"
              + request.account().orElse("*")
              + ":"
              + resource
              + "/*";
    };
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
