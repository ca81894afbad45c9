package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetch;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.AnswerSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked about compositions, and what is said of them. */
class CompositionsTest {

  private static final StageQuery STAGE = AnswerSamples.TOWN_HALL;
  private static final String HERE = "arn:aws:ivs:us-east-1:123456789012:";
  private static final String S3 =
      """
      {"name": "archive", "s3": {"storageConfigurationArn": "%sstorage-configuration/s",
       "encoderConfigurationArns": ["%sencoder-configuration/e"]}}
      """
          .formatted(HERE, HERE);

  private final List<Request> asked = new ArrayList<>();

  @Test
  void listThenDetailsThenTheNamesThatTheseMention() throws Exception {
    run(ivs(1), Fetched.NOTHING);

    assertThat(asked)
        .extracting(Request::operation)
        .containsExactly(
            Operation.LIST_COMPOSITIONS,
            Operation.GET_COMPOSITION,
            Operation.LIST_STORAGE_CONFIGURATIONS,
            Operation.LIST_ENCODER_CONFIGURATIONS);
  }

  @Test
  void withoutCompositionsNothingElseIsAsked() throws Exception {
    Compositions none = run(ivs(0), Fetched.NOTHING);

    assertThat(asked).hasSize(1);
    assertThat(none.all()).isEmpty();
    assertThat(none.listed().isComplete()).isTrue();
  }

  @Test
  void onlyTheFirstFewAreAskedForByThemselves() throws Exception {
    Compositions many = run(ivs(12), Fetched.NOTHING);

    assertThat(asked).filteredOn(it -> it.operation() == Operation.GET_COMPOSITION).hasSize(10);
    Composition last = many.all().stream().filter(many::isUnasked).findFirst().orElseThrow();
    asked.clear();
    Fetched more =
        Fetch.run(
            counted(ivs(12)), Compositions.details(STAGE, last.arn()), many.fetched(), _ -> {});
    assertThat(asked.getFirst()).isEqualTo(SessionQuery.composition(STAGE, last.arn()));
    assertThat(new Compositions(STAGE, more).all()).filteredOn(one -> !one.detailed()).hasSize(1);
  }

  @Test
  void aRefreshAsksForAllOfItAgain() throws Exception {
    Compositions first = run(ivs(1), Fetched.NOTHING);
    asked.clear();

    Compositions again = run(ivs(0), first.fetched());

    assertThat(asked).hasSize(1);
    assertThat(again.all()).isEmpty();
  }

  @Test
  void newestComesFirstAndOneThatHasNotBegunBeforeIt() {
    assertThat(
            listed(
                    element("a", "\"startTime\": \"2026-11-25T10:00:00Z\""),
                    element("b", "\"startTime\": null"),
                    element("c", "\"startTime\": \"2026-11-25T11:00:00Z\""))
                .all())
        .extracting(Composition::arn)
        .containsExactly(arn("b"), arn("c"), arn("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name': 'archive', 's3': {'storageConfigurationArn': 'x'}} | archive (S3): ACTIVE",
        "{'name': '', 'channel': {'channelArn': 'x'}}                | channel: ACTIVE",
        "{'name': 'n', 'later': {'x': 1}}                            | n (later): ACTIVE",
        "{'name': 'n', 's3': null}                                   | n: ACTIVE",
        "{}                                                          | id-1: ACTIVE",
        "null                                                        | id-1: ACTIVE"
      })
  void destinationHasANameAKindAndAState(String configuration, String words) {
    assertThat(one(configuration.replace('\'', '"'), "{}").sentTo()).isEqualTo(words);
  }

  @Test
  void recordingIsInTheBucketOfTheStorageConfigurationUnderTheSentPrefix() {
    Composition recorded = one(S3, "{\"s3\": {\"recordingPrefix\": \"MNAL/composite\"}}");

    assertThat(recorded.recordsTo(names("\"name\": \"n\", \"s3\": {\"bucketName\": \"b\"}")))
        .containsExactly("s3://b/MNAL/composite");
    assertThat(recorded.recordsTo(ResourceNames.NONE))
        .containsExactly("bucket not known, prefix MNAL/composite");
    assertThat(one(S3, "null").recordsTo(names("\"s3\": {\"bucketName\": \"b\"}")))
        .containsExactly("s3://b");
    assertThat(one(S3, "{}").recordsTo(ResourceNames.NONE)).containsExactly("bucket not known");
    assertThat(one("{\"channel\": {\"channelArn\": \"x\"}}", "{}").recordsTo(ResourceNames.NONE))
        .isEmpty();
  }

  @Test
  void encoderIsNamedOrHasItsId() {
    assertThat(one(S3, "{}").encoders(ResourceNames.NONE)).containsExactly("e");
    assertThat(one(S3, "{}").encoders(encoders("[]")))
        .containsExactly("e (not in the list: deleted?)");
    assertThat(one(S3, "{}").encoders(encoders("[{\"arn\": \"%sencoder-configuration/e\"}]")))
        .containsExactly("e (no name)");
    assertThat(
            one(S3, "{}")
                .encoders(
                    encoders("[{\"arn\": \"%sencoder-configuration/e\", \"name\": \"720p\"}]")))
        .containsExactly("720p");
    assertThat(
            one("{\"channel\": {\"encoderConfigurationArn\": \"x/y\"}}", "{}")
                .encoders(ResourceNames.NONE))
        .containsExactly("y");
  }

  private Compositions run(Ivs ivs, Fetched known) throws Exception {
    return new Compositions(
        STAGE, Fetch.run(counted(ivs), Compositions.plan(STAGE), known, _ -> {}));
  }

  private Ivs counted(Ivs ivs) {
    return request -> {
      asked.add(request);
      return ivs.ask(request);
    };
  }

  /** A stage with so many compositions. */
  private static Ivs ivs(int count) {
    return request ->
        AnswerSamples.of(
            request,
            switch (request.operation()) {
              case LIST_COMPOSITIONS ->
                  "{\"compositions\": [%s]}"
                      .formatted(
                          IntStream.range(0, count)
                              .mapToObj(i -> element("c" + i, "\"state\": \"ACTIVE\""))
                              .collect(Collectors.joining(",")));
              case GET_COMPOSITION -> details(request, S3, "{}");
              default -> "{\"%s\": []}".formatted(request.operation().member());
            });
  }

  private static String details(Request request, String configuration, String detail) {
    return """
    {"composition": {"arn": "%s", "state": "ACTIVE", "destinations": [
      {"id": "id-1", "state": "ACTIVE", "configuration": %s, "detail": %s}]}}
    """
        .formatted(request.input().get("arn"), configuration, detail);
  }

  private static Composition one(String configuration, String detail) {
    Request request = SessionQuery.composition(STAGE, arn("a"));
    Fetched fetched =
        listed(element("a", "\"state\": \"ACTIVE\""))
            .fetched()
            .with(Answers.of(AnswerSamples.of(request, details(request, configuration, detail))));
    return new Compositions(STAGE, fetched).all().getFirst();
  }

  private static Compositions listed(String... elements) {
    return new Compositions(
        STAGE,
        Fetched.NOTHING.with(
            Answers.of(
                AnswerSamples.of(
                    SessionQuery.compositions(STAGE),
                    "{\"compositions\": [" + String.join(",", elements) + "]}"))));
  }

  private static ResourceNames names(String members) {
    return names(
        Operation.LIST_STORAGE_CONFIGURATIONS,
        "[{\"arn\": \"%sstorage-configuration/s\", " + members + "}]");
  }

  private static ResourceNames encoders(String elements) {
    return names(Operation.LIST_ENCODER_CONFIGURATIONS, elements);
  }

  private static ResourceNames names(Operation operation, String elements) {
    return ResourceNames.of(
        STAGE,
        Fetched.NOTHING.with(
            Answers.of(
                AnswerSamples.of(
                    Request.about(operation, STAGE, Map.of()),
                    "{\"%s\": %s}".formatted(operation.member(), elements.formatted(HERE))))));
  }

  private static String element(String id, String members) {
    return "{\"arn\": \"" + arn(id) + "\", " + members + "}";
  }

  private static String arn(String id) {
    return HERE + "composition/" + id;
  }
}
