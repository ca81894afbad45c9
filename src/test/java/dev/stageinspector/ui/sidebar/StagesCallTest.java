package dev.stageinspector.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.ListSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesCallTest {

  private static final ProfileChoice WORK = new ProfileChoice.Shared("work");
  private static final StagesQuery OREGON = StagesQuery.of(WORK, "us-west-2");
  private static final StagesQuery THREE =
      new StagesQuery(WORK, List.of("eu-west-1", "us-east-1", "us-west-2"));

  private final List<Request> asked = new ArrayList<>();
  private final List<RegionalStages> told = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "50, 1", "51, 1", "100, 1", "101, 2", "1000, 10"})
  void everyStageIsListedInAsFewCallsAsThereArePages(int stages, int calls) throws Exception {
    RegionalStages all = call(ListSamples.stages(stages)).make(OREGON, told::add);

    assertThat(all.stages()).hasSize(stages);
    assertThat(all.isComplete()).isTrue();
    assertThat(asked).hasSize(calls);
    assertThat(told).hasSize(calls);
    assertThat(told.getLast()).isEqualTo(all);
  }

  @Test
  void pageThatFailsIsToldAndThoseBeforeItStay() {
    Ivs breaks =
        request -> {
          if (asked.size() == 7) {
            throw denied();
          }
          return ListSamples.stages(1000).ask(request);
        };

    assertThatThrownBy(() -> call(breaks).make(OREGON, told::add))
        .isInstanceOf(LookupException.class);

    assertThat(told.getLast().stages()).hasSize(600);
    assertThat(call(breaks).isKept(told.getLast(), Optional.empty())).isTrue();
  }

  @Test
  void regionThatFailsDoesNotEndTheOthers() throws Exception {
    RegionalStages found =
        call(
                request -> {
                  if (request.region().equals("us-east-1")) {
                    throw denied();
                  }
                  return one(request);
                })
            .make(THREE, told::add);

    assertThat(found.stages())
        .extracting(stage -> stage.arn().region())
        .containsExactly("eu-west-1", "us-west-2");
    assertThat(found.broken()).containsExactly("us-east-1");
    assertThat(found.isComplete()).isFalse();
    assertThat(found.failure()).isPresent();
  }

  @Test
  void failureThatIsNotTheRegionsEndsAll() {
    assertThatThrownBy(() -> call(_ -> failed(Kind.TIME_OUT)).make(THREE, told::add))
        .isInstanceOf(LookupException.class);

    assertThat(asked).hasSize(1);
  }

  @Test
  void everyRegionIsTriedBeforeAllAreSaidToBeDenied() {
    assertThatThrownBy(() -> call(_ -> failed(Kind.ACCESS_DENIED)).make(THREE, told::add))
        .isInstanceOf(LookupException.class);

    assertThat(asked).hasSize(3);
  }

  @Test
  void stageThatIsListedTwiceIsThereOnce() throws Exception {
    String stage =
        """
        {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/abc", "name": "a"}
        """;
    RegionalStages found =
        call(request -> AnswerSamples.of(request, "{\"stages\": [" + stage + "," + stage + "]}"))
            .make(THREE, told::add);

    assertThat(found.stages()).hasSize(1);
    assertThat(found.isComplete()).isTrue();
  }

  @Test
  void whatHasNoArnOfAStageIsLeftOut() throws Exception {
    RegionalStages found =
        call(request ->
                AnswerSamples.of(
                    request,
                    """
                    {"stages": [{"name": "no ARN"}, {"arn": null}, {"arn": "arn:aws:s3:::x"}, 7]}
                    """))
            .make(OREGON, told::add);

    assertThat(found.stages()).isEmpty();
  }

  @Test
  void nameTagsAndStateAreRead() throws Exception {
    RegionalStages found =
        call(request ->
                AnswerSamples.of(
                    request,
                    """
                    {"stages": [
                      {"arn": "arn:aws:ivs:us-west-2:123456789012:stage/a", "name": "hall",
                       "activeSessionId": "st-1", "tags": {"env": "prod", "도시": "서울"}},
                      {"arn": "arn:aws:ivs:us-west-2:123456789012:stage/b", "activeSessionId": ""}]}
                    """))
            .make(OREGON, told::add);

    assertThat(found.stages())
        .extracting(StageItem::title, stage -> stage.state().name(), StageItem::tags)
        .containsExactly(
            tuple("hall", "LIVE", Map.of("env", "prod", "도시", "서울")), tuple("b", "IDLE", Map.of()));
  }

  private StagesCall call(Ivs ivs) {
    return new StagesCall(request -> {
      asked.add(request);
      return ivs.ask(request);
    });
  }

  private static Answer one(Request request) {
    return AnswerSamples.of(
        request,
        "{\"stages\": [{\"arn\": \"arn:aws:ivs:%s:123456789012:stage/abc\"}]}"
            .formatted(request.region()));
  }

  private static Answer failed(Kind kind) throws LookupException {
    throw AnswerSamples.failure(AnswerSamples.TOWN_HALL, kind, "for the test");
  }

  private static LookupException denied() {
    return AnswerSamples.failure(AnswerSamples.TOWN_HALL, Kind.ACCESS_DENIED, "not allowed");
  }
}
