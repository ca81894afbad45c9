package dev.stageinspector.ivs;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Property;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the configurations in a stage's account and region, out of the lists that AWS gave
 * of them. One list names all of a kind, and none holds a stream key, as the details of an ingest
 * configuration would.
 */
public final class ResourceNames {

  /** Before anything was listed. */
  public static final ResourceNames NONE = new ResourceNames(Map.of(), Map.of());

  /** What has a name that its ARN doesn't tell. */
  private enum Kind {
    STORAGE("storage-configuration", Operation.LIST_STORAGE_CONFIGURATIONS),
    ENCODER("encoder-configuration", Operation.LIST_ENCODER_CONFIGURATIONS),
    INGEST("ingest-configuration", Operation.LIST_INGEST_CONFIGURATIONS);

    private final String resource;
    private final Operation listing;

    Kind(String resource, Operation listing) {
      this.resource = resource;
      this.listing = listing;
    }

    /** All of the stage's account and region. */
    Request request(StageQuery stage) {
      return Request.about(listing, stage, Map.of());
    }

    /** How the ARNs of all in the stage's account and region begin. */
    String prefix(StageQuery stage) {
      return "arn:aws:ivs:%s:%s:%s/"
          .formatted(stage.arn().region(), stage.arn().account(), resource);
    }

    /** Whether a tree mentions one of them. */
    boolean isIn(Property tree, StageQuery stage) {
      return tree.walk()
          .flatMap(one -> one.text().stream())
          .anyMatch(text -> isArn(text, prefix(stage)));
    }
  }

  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]+");

  /** The elements of the lists, by their ARNs. */
  private final Map<String, Property> listed;

  /** The lists, by the beginning of their ARNs. */
  private final Map<String, Answers> lists;

  private ResourceNames(Map<String, Property> listed, Map<String, Answers> lists) {
    this.listed = Map.copyOf(listed);
    this.lists = Map.copyOf(lists);
  }

  /** The names in those lists that have been answered. */
  public static ResourceNames of(StageQuery stage, Fetched fetched) {
    Map<String, Property> listed = new HashMap<>();
    Map<String, Answers> lists = new HashMap<>();
    for (Kind kind : Kind.values()) {
      fetched
          .to(kind.request(stage))
          .ifPresent(answers -> {
            lists.put(kind.prefix(stage), answers);
            answers
                .items()
                .forEach(one ->
                    one.member("arn")
                        .flatMap(Property::text)
                        .ifPresent(arn -> listed.put(arn, one)));
          });
    }
    return new ResourceNames(listed, lists);
  }

  /**
   * Lists each kind of configuration that is mentioned. One of another account or region has no
   * part in it: no list of the stage's has it. Lists that are known stay until the new ones are
   * there.
   *
   * @param trees where they are mentioned, as far as that is known
   */
  public static Plan plan(StageQuery stage, Function<Fetched, Stream<Property>> trees) {
    return (known, asked) ->
        Arrays.stream(Kind.values())
            .filter(kind -> !asked.contains(kind.request(stage)))
            .filter(kind -> trees.apply(known).anyMatch(tree -> kind.isIn(tree, stage)))
            .map(kind -> Plan.Step.anew(kind.request(stage)))
            .findFirst();
  }

  /** The name of what has this ARN. */
  public ResourceName of(String arn) {
    return Optional.ofNullable(listed.get(arn))
        .map(ResourceNames::named)
        .or(() -> list(arn).map(ResourceNames::unlisted))
        .orElseGet(ResourceName.Unknown::new);
  }

  /** The bucket of the storage configuration that has this ARN, if it is listed. */
  public Optional<String> bucket(String arn) {
    return Optional.ofNullable(listed.get(arn))
        .flatMap(one -> one.member("s3"))
        .flatMap(s3 -> s3.member("bucketName"))
        .flatMap(Property::text)
        .filter(bucket -> !bucket.isEmpty());
  }

  private Optional<Answers> list(String arn) {
    return lists.entrySet().stream()
        .filter(list -> isArn(arn, list.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isArn(String text, String prefix) {
    return text.startsWith(prefix) && ID.matcher(text.substring(prefix.length())).matches();
  }

  private static ResourceName named(Property one) {
    return one.member("name")
        .flatMap(Property::text)
        .filter(name -> !name.isEmpty())
        .<ResourceName>map(ResourceName.Named::new)
        .orElseGet(ResourceName.Unnamed::new);
  }

  /** Only a whole list says that it lacks something. */
  private static ResourceName unlisted(Answers list) {
    if (list.isComplete()) {
      return new ResourceName.NotListed();
    }
    return list.failure()
        .map(Failure::kind)
        .filter(Reason.Kind.ACCESS_DENIED::equals)
        .<ResourceName>map(_ -> new ResourceName.Denied(list.request().operation().permission()))
        .orElseGet(ResourceName.Unknown::new);
  }
}
