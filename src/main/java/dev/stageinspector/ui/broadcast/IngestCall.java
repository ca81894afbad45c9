package dev.stageinspector.ui.broadcast;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Call;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists the ingest configurations of a stage, or fetches the stream key of one. */
record IngestCall(Ivs ivs, BroadcastSecrets broadcasts)
    implements Call<IngestCall.Asked, IngestCall.Answered> {

  /** What is asked. */
  sealed interface Asked {
    /** All configurations of a stage. */
    record Listing(StageQuery stage) implements Asked {}

    /** The stream key of the configuration with an ARN. */
    record Key(StageQuery stage, String configuration) implements Asked {}
  }

  /** What is answered. */
  sealed interface Answered {
    /**
     * Those attached to the stage; where there are none, those attached to no stage.
     *
     * @param complete whether every page was read
     */
    record Listed(
        List<IngestConfiguration> attached, List<IngestConfiguration> unattached, boolean complete)
        implements Answered {
      boolean isEmpty() {
        return attached.isEmpty() && unattached.isEmpty();
      }
    }

    /** A stream key. */
    record Key(StreamKey key) implements Answered {}
  }

  @Override
  public Answered make(Asked asked, Consumer<Answered> soFar)
      throws LookupException, InterruptedException {
    return switch (asked) {
      case Asked.Listing(StageQuery stage) -> list(stage, soFar);
      case Asked.Key(StageQuery stage, String configuration) ->
          new Answered.Key(broadcasts.streamKey(stage, configuration));
    };
  }

  @Override
  public Failure defect(Asked asked) {
    return Failure.defect(
        switch (asked) {
          case Asked.Listing(StageQuery stage) -> Request.attachedIngestConfigurations(stage);
          case Asked.Key(StageQuery stage, _) ->
              Request.about(Operation.GET_INGEST_CONFIGURATION, stage, Map.of());
        });
  }

  /** Those that are attached nowhere are only of interest where the stage has none. */
  private Answered list(StageQuery stage, Consumer<Answered> soFar)
      throws LookupException, InterruptedException {
    Answered.Listed attached =
        all(
            Request.attachedIngestConfigurations(stage),
            soFar,
            answers ->
                new Answered.Listed(read(answers).toList(), List.of(), answers.isComplete()));
    return attached.attached().isEmpty()
        ? all(
            Request.ingestConfigurations(stage),
            soFar,
            answers ->
                new Answered.Listed(
                    List.of(),
                    read(answers).filter(one -> !one.attached()).toList(),
                    answers.isComplete()))
        : attached;
  }

  /** Tells of the pages before the last one, so that they are there whatever becomes of it. */
  private Answered.Listed all(
      Request request, Consumer<Answered> soFar, Function<Answers, Answered.Listed> reading)
      throws LookupException, InterruptedException {
    Answers all =
        ivs.all(
            request,
            answers -> {
              Answered.Listed part = reading.apply(answers);
              if (!part.complete() && !part.isEmpty()) {
                soFar.accept(part);
              }
            });
    return reading.apply(all.orThrow());
  }

  private static Stream<IngestConfiguration> read(Answers answers) {
    return answers.items().map(IngestConfiguration::of);
  }
}
