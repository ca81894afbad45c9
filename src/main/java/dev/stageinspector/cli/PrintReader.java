package dev.stageinspector.cli;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.Printed;
import dev.stageinspector.cli.Command.StageForm;
import dev.stageinspector.cli.Command.StageList;
import java.util.Optional;

/** Reads what to print or save of a stage or a region, and in which form. */
record PrintReader(Arguments given) {

  /** What to print. */
  Printed read(PrintForm form) throws UsageException {
    StageReader stages = new StageReader(given);
    Optional<Show> list = list();
    if (list.isEmpty()) {
      StageForm stageForm = stageForm(form);
      return new Printed.OfStage(stages.required("--print"), stageForm);
    }
    UsageException.throwIf(
        given.has(Option.FILTER) && list.get() != Show.STAGES,
        "--filter works only with --show stages.");
    String asker = "--show " + list.get();
    ListForm listForm = ListForm.valueOf(form.name());
    if (list.get().scope() == Show.Scope.REGION) {
      UsageException.throwIf(given.has(Option.ARN), asker + " takes --region, not --arn.");
      return new Printed.OfList(list.get(), stages.region(), given.value(Option.FILTER), listForm);
    }
    UsageException.throwIf(
        given.has(Option.REGION) && !given.has(Option.ARN),
        asker + " takes --arn; --region works only with it.");
    return new Printed.OfStageList(stages.required(asker), stageList(list.get()), listForm);
  }

  /** What else is asked for a snapshot. */
  Optional<StageList> saved() throws UsageException {
    Optional<Show> list = list();
    UsageException.throwIf(
        list.filter(one -> one.scope() == Show.Scope.REGION).isPresent(),
        "--save takes only lists of a stage.");
    return list.isEmpty() ? Optional.empty() : Optional.of(stageList(list.get()));
  }

  private Optional<Show> list() throws UsageException {
    return given.one(Show.values(), Option.SHOW);
  }

  private StageForm stageForm(PrintForm form) throws UsageException {
    return switch (form) {
      case JSON -> new StageForm.Json();
      case TEXT -> new StageForm.Text();
      case MARKDOWN -> new StageForm.Markdown();
      case CSV -> throw new UsageException("--print csv works only with --show.");
      case SETUP ->
          new StageForm.Setup(given.required(Encoder.values(), Option.ENCODER, "--print setup"));
    };
  }

  private StageList stageList(Show which) throws UsageException {
    return switch (which) {
      case SESSIONS -> new StageList.Sessions();
      case PARTICIPANTS -> new StageList.Participants(inSession());
      case TIMELINE -> new StageList.TimeLine(inSession());
      case DIAGNOSIS -> new StageList.Diagnosis(new QuestionReader(given).read(session()));
      case COMPOSITIONS -> new StageList.Compositions();
      case STAGES, STORAGE_CONFIGURATIONS, ENCODER_CONFIGURATIONS, INGEST_CONFIGURATIONS ->
          throw new IllegalArgumentException(which + " is a list of a region");
    };
  }

  private InSession inSession() {
    return new InSession(
        session(),
        given.values(Option.PARTICIPANT).stream().distinct().toList(),
        given.values(Option.USER).stream().distinct().toList());
  }

  private Optional<String> session() {
    return given.value(Option.SESSION).filter(id -> !id.equalsIgnoreCase(Command.Compared.LATEST));
  }
}
