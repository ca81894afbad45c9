package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a name, from the lists that AWS gave. */
class ResourceNamesTest {

  private static final String HERE = "arn:aws:ivs:us-east-1:123456789012:";
  private static final StageQuery STAGE =
      new StageQuery(StageArn.of(HERE + "stage/abcdABCDefgh"), new ProfileChoice.Shared("work"));

  private static final String STORAGE = HERE + "storage-configuration/";
  private static final Request STORAGES = request(Operation.LIST_STORAGE_CONFIGURATIONS);

  @ParameterizedTest
  @ValueSource(strings = {"recordings", "録画 — 東京", "a\u202eb", " ", "x\ny"})
  void nameOfAListedOneIsKeptAsItIs(String name) {
    String escaped = name.replace("\n", "\\n");
    ResourceNames names =
        names(list("{\"arn\": \"" + STORAGE + "a\", \"name\": \"" + escaped + "\"}"));

    assertThat(names.of(STORAGE + "a")).isEqualTo(new ResourceName.Named(name));
    assertThat(names.of(STORAGE + "a").brief()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"name\": \"\"", "\"name\": null", "\"tags\": {}", "\"name\": 7"})
  void listedOneCanHaveNoName(String member) {
    ResourceName name =
        names(list("{\"arn\": \"" + STORAGE + "a\", " + member + "}")).of(STORAGE + "a");

    assertThat(name).isEqualTo(new ResourceName.Unnamed());
    assertThat(name.brief()).contains("no name");
    assertThat(name.sentence()).contains("It has no name.");
  }

  @Test
  void whatAWholeListLacksIsPerhapsDeleted() {
    ResourceName name = names(list()).of(STORAGE + "a");

    assertThat(name).isEqualTo(new ResourceName.NotListed());
    assertThat(name.brief()).contains("not in the list: deleted?");
    assertThat(name.sentence()).contains("AWS's list doesn't have it: it may have been deleted.");
  }

  @Test
  void listThatGoesOnLacksNothing() {
    Answers list = list("{\"arn\": \"" + STORAGE + "a\", \"name\": \"first\"}");
    ResourceNames names = names(new Answers(STORAGES, list.pages(), new Answers.End.More()));

    assertThat(names.of(STORAGE + "a")).isEqualTo(new ResourceName.Named("first"));
    assertThat(names.of(STORAGE + "b")).isEqualTo(new ResourceName.Unknown());
  }

  @Test
  void listThatMustNotBeReadNamesTheMissingAction() {
    ResourceName name = names(failed(Reason.Kind.ACCESS_DENIED)).of(STORAGE + "a");

    assertThat(name).isEqualTo(new ResourceName.Denied("ivs:ListStorageConfigurations"));
    assertThat(name.brief()).isEmpty();
    assertThat(name.sentence())
        .contains("Its name isn't known: you need permission for ivs:ListStorageConfigurations.");
  }

  @ParameterizedTest
  @EnumSource(names = {"THROTTLED", "SERVICE_ERROR", "NOT_FOUND"})
  void listThatFailedOtherwiseSaysNothing(Reason.Kind kind) {
    ResourceName name = names(failed(kind)).of(STORAGE + "a");

    assertThat(name).isEqualTo(new ResourceName.Unknown());
    assertThat(name.brief()).isEmpty();
    assertThat(name.sentence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "recordings",
        "arn:aws:ivs:us-west-2:123456789012:storage-configuration/a",
        "arn:aws:ivs:us-east-1:999999999999:storage-configuration/a",
        "arn:aws:ivs:us-east-1:123456789012:storage-configuration/",
        "arn:aws:ivs:us-east-1:123456789012:storage-configuration/a and more",
        "arn:aws:ivs:us-east-1:123456789012:encoder-configuration/a",
        "arn:aws:ivs:us-east-1:123456789012:channel/a"
      })
  void whatTheListCantHaveIsNotMissingInIt(String arn) throws Exception {
    assertThat(names(list()).of(arn)).isEqualTo(new ResourceName.Unknown());
    assertThat(names(list()).bucket(arn)).isEmpty();
    if (!arn.contains("encoder")) {
      assertThat(planned(Fetched.NOTHING, tree("{\"arn\": \"" + arn + "\"}"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "storage-configuration/a, LIST_STORAGE_CONFIGURATIONS",
    "encoder-configuration/a, LIST_ENCODER_CONFIGURATIONS",
    "ingest-configuration/a,  LIST_INGEST_CONFIGURATIONS"
  })
  void onlyTheKindThatIsMentionedIsListed(String resource, Operation operation) throws Exception {
    Property tree = tree("{\"stage\": {\"later\": [{\"x\": \"" + HERE + resource + "\"}]}}");

    assertThat(planned(Fetched.NOTHING, tree)).containsExactly(request(operation));
  }

  @Test
  void eachKindIsListedOnceHoweverOftenItIsMentioned() throws Exception {
    Property tree =
        tree(
            "{\"a\": [\"%sa\", \"%sb\", \"%sencoder-configuration/c\"]}"
                .formatted(STORAGE, STORAGE, HERE));

    assertThat(planned(Fetched.NOTHING, tree, tree))
        .containsExactly(STORAGES, request(Operation.LIST_ENCODER_CONFIGURATIONS));
  }

  @Test
  void bucketIsTheStorageConfigurations() {
    ResourceNames names =
        names(
            list(
                "{\"arn\": \"%sa\", \"name\": \"\", \"s3\": {\"bucketName\": \"b\"}}"
                    .formatted(STORAGE),
                "{\"arn\": \"%sc\", \"s3\": {\"bucketName\": \"\"}}".formatted(STORAGE)));

    assertThat(names.bucket(STORAGE + "a")).contains("b");
    assertThat(names.bucket(STORAGE + "c")).isEmpty();
    assertThat(names.bucket(STORAGE + "d")).isEmpty();
  }

  @Test
  void noNameIsAskedForWhereTheAnswerHoldsAKey() throws Exception {
    Property tree =
        tree(
            "{\"a\": [\"%sa\", \"%sencoder-configuration/b\", \"%singest-configuration/c\"]}"
                .formatted(STORAGE, HERE, HERE));

    assertThat(planned(Fetched.NOTHING, tree))
        .hasSize(3)
        .noneMatch(request -> request.operation().answersSecretly());
  }

  /** All that a plan asks, one after the other, without an answer. */
  private static List<Request> planned(Fetched known, Property... trees) {
    Plan plan = ResourceNames.plan(STAGE, _ -> Stream.of(trees));
    List<Request> asked = new ArrayList<>();
    Optional<Plan.Step> step = plan.next(known, Set.copyOf(asked));
    while (step.isPresent()) {
      asked.add(step.get().request());
      step = plan.next(known, Set.copyOf(asked));
    }
    return asked;
  }

  private static ResourceNames names(Answers storages) {
    return ResourceNames.of(STAGE, Fetched.NOTHING.with(storages));
  }

  private static Request request(Operation operation) {
    return Request.about(operation, STAGE, Map.of());
  }

  private static Answers failed(Reason.Kind kind) {
    return Answers.none(STORAGES)
        .broken(Failure.beforeCall(STORAGES, Reason.of(kind, "for the test")));
  }

  private static Answers list(String... elements) {
    String body = "{\"storageConfigurations\": [" + String.join(", ", elements) + "]}";
    try {
      return Answers.of(
          new Answer(
              STORAGES,
              PropertyReader.read(body, STORAGES.operation().catalogue()),
              body,
              Optional.empty(),
              Instant.EPOCH,
              Duration.ZERO,
              URI.create("https://example.com")));
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Property tree(String body) throws MalformedJsonException {
    return PropertyReader.read(body, Field.known("", ""));
  }
}
