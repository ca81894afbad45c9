package dev.stageinspector.cli;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.Printed;
import dev.stageinspector.cli.Command.StageForm;
import dev.stageinspector.cli.Command.StageList;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.find.Found;
import dev.stageinspector.find.Pasted;
import dev.stageinspector.find.Source;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.property.ComparisonText;
import dev.stageinspector.sessions.SessionTimes;
import dev.stageinspector.watch.Interval;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the command line asks for, and refuses what makes no sense. */
public final class CommandReader {

  /** The values of {@code --print}. */
  private enum Form {
    JSON,
    TEXT,
    MARKDOWN,
    CSV,
    SETUP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Arguments given;

  private CommandReader(Arguments given) {
    this.given = given;
  }

  /**
   * Reads the arguments.
   *
   * @throws UsageException with a sentence for the user
   */
  public static Command read(String... arguments) throws UsageException {
    Arguments given = Arguments.of(arguments);
    if (given.has(Option.HELP)) {
      return new Command.Help();
    }
    return given.has(Option.VERSION) ? new Command.Version() : new CommandReader(given).command();
  }

  private Command command() throws UsageException {
    Optional<Form> form = one(Form.values(), Option.PRINT);
    refuseMixes(form);
    Command.Calls calls = new Command.Calls(profile(), endpoint(), perSecond());
    if (given.has(Option.DEMO_ENDPOINT)) {
      return new Command.ServeDemo(port(given.value(Option.DEMO_ENDPOINT).orElseThrow()));
    }
    if (given.has(Option.COMPARE)) {
      return new Command.Print(calls, comparison(form));
    }
    if (given.has(Option.WATCH)) {
      return new Command.Print(calls, watched(form));
    }
    if (given.has(Option.SAVE)) {
      return new Command.Save(
          calls, printedStage("--save"), savedList(), path(given.value(Option.SAVE).orElseThrow()));
    }
    if (form.isPresent()) {
      return new Command.Print(calls, content(form.get()));
    }
    return given.has(Option.SCREENSHOT)
        ? new Command.Screenshot(calls, stage(), path(given.value(Option.SCREENSHOT).orElseThrow()))
        : new Command.Window(calls, stage(), opening());
  }

  private Command.Opening opening() {
    if (given.has(Option.EXIT_WHEN_SHOWN)) {
      return Command.Opening.UNTIL_SHOWN;
    }
    return given.has(Option.NEW_WINDOW) ? Command.Opening.OWN : Command.Opening.SHARED;
  }

  private void refuseMixes(Optional<Form> form) throws UsageException {
    long ways =
        Stream.of(Option.PRINT, Option.SAVE, Option.SCREENSHOT, Option.DEMO_ENDPOINT)
            .filter(given::has)
            .count();
    boolean setup = form.equals(Optional.of(Form.SETUP));
    refuse(ways > 1, "Use only one of --print, --save, --screenshot, and --demo-endpoint.");
    refuse(
        given.has(Option.EXIT_WHEN_SHOWN) && ways > 0,
        "--exit-when-shown works only with the window.");
    refuse(given.has(Option.NEW_WINDOW) && ways > 0, "--new-window works only with the window.");
    refuse(
        given.has(Option.SHOW) && !given.has(Option.SAVE) && (form.isEmpty() || setup),
        "--show needs --save, or --print json, text, markdown, or csv.");
    refuse(
        given.has(Option.FILTER) && !given.has(Option.SHOW),
        "--filter works only with --show stages.");
    refuse(
        given.has(Option.REGION)
            && Stream.of(Option.SHOW, Option.ARN, Option.COMPARE).noneMatch(given::has),
        "--region works only with --show, --arn, or --compare.");
    boolean ofSession =
        one(Show.values(), Option.SHOW)
            .filter(list -> list.scope() == Show.Scope.SESSION)
            .isPresent();
    boolean diagnosis = one(Show.values(), Option.SHOW).equals(Optional.of(Show.DIAGNOSIS));
    refuse(
        given.values(Option.SESSION).size() > 1 && !given.has(Option.COMPARE),
        "--session can be given only once.");
    refuse(
        given.has(Option.SESSION) && !ofSession && !given.has(Option.COMPARE),
        "--session works only with --show participants, timeline, or diagnosis, or with --compare.");
    for (Option option : List.of(Option.PARTICIPANT, Option.USER)) {
      refuse(
          given.has(option) && (!ofSession || diagnosis),
          option.longName() + " works only with --show participants or timeline.");
    }
    for (Option option : List.of(Option.QUESTION, Option.VIEWER, Option.PUBLISHER, Option.AT)) {
      refuse(
          given.has(option) && !diagnosis,
          option.longName() + " works only with --show diagnosis.");
    }
    refuse(
        diagnosis && form.equals(Optional.of(Form.CSV)),
        "--show diagnosis needs --print json, text, or markdown.");
    refuse(given.has(Option.EVERY) && !given.has(Option.WATCH), "--every works only with --watch.");
    refuse(given.has(Option.ENCODER) && !setup, "--encoder works only with --print setup.");
    refuse(
        given.has(Option.DEMO) && given.has(Option.PROFILE),
        "Use either --demo or --profile, not both.");
  }

  private Printed watched(Optional<Form> form) throws UsageException {
    for (Option option :
        List.of(
            Option.SHOW,
            Option.SAVE,
            Option.SCREENSHOT,
            Option.DEMO_ENDPOINT,
            Option.EXIT_WHEN_SHOWN,
            Option.NEW_WINDOW)) {
      refuse(given.has(option), "--watch doesn't take " + option.longName() + ".");
    }
    refuse(
        form.filter(one -> one != Form.JSON && one != Form.TEXT).isPresent(),
        "--watch takes only --print json or text.");
    Optional<String> every = given.value(Option.EVERY);
    Optional<Interval> interval = every.flatMap(Interval::parse);
    refuse(
        every.isPresent() && interval.isEmpty(),
        "--every needs a whole number of seconds from %d to %d."
            .formatted(Interval.LEAST, Interval.MOST));
    Found.Wanted stage = printedStage("--watch");
    refuse(stage instanceof Found.InFile, "A snapshot can't be watched: it doesn't change.");
    return new Printed.OfChanges(
        stage, interval.orElse(Interval.USUAL), form.equals(Optional.of(Form.JSON)));
  }

  private Printed comparison(Optional<Form> form) throws UsageException {
    for (Option option :
        List.of(
            Option.ARN,
            Option.SHOW,
            Option.SAVE,
            Option.WATCH,
            Option.SCREENSHOT,
            Option.DEMO_ENDPOINT,
            Option.EXIT_WHEN_SHOWN,
            Option.NEW_WINDOW)) {
      refuse(given.has(option), "--compare doesn't take " + option.longName() + ".");
    }
    refuse(given.file().isPresent(), "--compare takes two sides, not three.");
    List<String> sessions = given.values(Option.SESSION);
    refuse(
        !sessions.isEmpty() && sessions.size() != 2,
        "--compare takes --session twice: one for each side.");
    return new Printed.OfComparison(
        side(0),
        side(1),
        switch (form.orElse(Form.TEXT)) {
          case TEXT -> ComparisonText.TEXT;
          case MARKDOWN -> ComparisonText.MARKDOWN;
          case JSON -> ComparisonText.JSON;
          case CSV, SETUP ->
              throw new UsageException("--compare needs --print text, markdown, or json.");
        });
  }

  private Command.Compared side(int index) throws UsageException {
    return new Command.Compared(
        stage(given.values(Option.COMPARE).get(index), Option.COMPARE, region()),
        given.values(Option.SESSION).stream().skip(index).findFirst());
  }

  private static void refuse(boolean wrong, String sentence) throws UsageException {
    if (wrong) {
      throw new UsageException(sentence);
    }
  }

  private Printed content(Form form) throws UsageException {
    Optional<Show> list = one(Show.values(), Option.SHOW);
    if (list.isEmpty()) {
      StageForm stageForm = stageForm(form);
      return new Printed.OfStage(printedStage("--print"), stageForm);
    }
    refuse(
        given.has(Option.FILTER) && list.get() != Show.STAGES,
        "--filter works only with --show stages.");
    String asker = "--show " + list.get();
    ListForm listForm = ListForm.valueOf(form.name());
    if (list.get().scope() == Show.Scope.REGION) {
      refuse(given.has(Option.ARN), asker + " takes --region, not --arn.");
      return new Printed.OfList(list.get(), region(), given.value(Option.FILTER), listForm);
    }
    refuse(
        given.has(Option.REGION) && !given.has(Option.ARN),
        asker + " takes --arn; --region works only with it.");
    return new Printed.OfStageList(printedStage(asker), stageList(list.get()), listForm);
  }

  /** What else is asked for a snapshot. */
  private Optional<StageList> savedList() throws UsageException {
    Optional<Show> list = one(Show.values(), Option.SHOW);
    refuse(
        list.filter(one -> one.scope() == Show.Scope.REGION).isPresent(),
        "--save takes only lists of a stage.");
    return list.isEmpty() ? Optional.empty() : Optional.of(stageList(list.get()));
  }

  /** What a script reads must not depend on what was looked up before. */
  private Found.Wanted printedStage(String asker) throws UsageException {
    return stage().orElseThrow(() -> new UsageException(asker + " needs --arn or --demo."));
  }

  private StageList stageList(Show list) throws UsageException {
    return switch (list) {
      case SESSIONS -> new StageList.Sessions();
      case PARTICIPANTS -> new StageList.Participants(inSession());
      case TIMELINE -> new StageList.TimeLine(inSession());
      case DIAGNOSIS -> new StageList.Diagnosis(asked());
      case COMPOSITIONS -> new StageList.Compositions();
      case STAGES, STORAGE_CONFIGURATIONS, ENCODER_CONFIGURATIONS ->
          throw new IllegalArgumentException(list + " is a list of a region");
    };
  }

  private Command.Asked asked() throws UsageException {
    QuestionKind question =
        one(QuestionKind.values(), Option.QUESTION)
            .orElseThrow(() ->
                new UsageException(
                    "--show diagnosis needs --question: one of "
                        + names(QuestionKind.values())
                        + "."));
    Command.Asked asked =
        new Command.Asked(
            session(), question, person(Option.VIEWER), person(Option.PUBLISHER), moment());
    for (QuestionKind.Part part : QuestionKind.Part.values()) {
      Option option =
          switch (part) {
            case VIEWER -> Option.VIEWER;
            case PUBLISHER -> Option.PUBLISHER;
            case TIME -> Option.AT;
          };
      refuse(
          question.needs().contains(part) && !given.has(option),
          "--question " + question + " needs " + option.longName() + ".");
      refuse(
          !question.takes().contains(part) && given.has(option),
          "--question " + question + " doesn't take " + option.longName() + ".");
    }
    return asked;
  }

  private Optional<Person> person(Option option) throws UsageException {
    Optional<Person> person = given.value(option).flatMap(Person::parse);
    refuse(
        given.has(option) && person.isEmpty(),
        option.longName() + " needs a participant ID, or user: and a user ID.");
    return person;
  }

  /** Which day is meant depends on the session; whether it is a time doesn't. */
  private Optional<String> moment() throws UsageException {
    Optional<String> text = given.value(Option.AT);
    if (text.isPresent()
        && SessionTimes.read(text.get(), Instant.now(), ZoneId.systemDefault())
            instanceof SessionTimes.Typed.NotATime(String problem)) {
      throw new UsageException("--at: " + problem);
    }
    return text;
  }

  private Optional<String> session() {
    return given.value(Option.SESSION).filter(id -> !id.equalsIgnoreCase(Command.Compared.LATEST));
  }

  private InSession inSession() {
    return new InSession(
        session(),
        given.values(Option.PARTICIPANT).stream().distinct().toList(),
        given.values(Option.USER).stream().distinct().toList());
  }

  private StageForm stageForm(Form form) throws UsageException {
    return switch (form) {
      case JSON -> new StageForm.Json();
      case TEXT -> new StageForm.Text();
      case MARKDOWN -> new StageForm.Markdown();
      case CSV -> throw new UsageException("--print csv works only with --show.");
      case SETUP ->
          new StageForm.Setup(
              one(Encoder.values(), Option.ENCODER)
                  .orElseThrow(() ->
                      new UsageException(
                          "--print setup needs --encoder: one of "
                              + names(Encoder.values())
                              + ".")));
    };
  }

  /** The stage that was named; of the demo account the first one, where none was named. */
  private Optional<Found.Wanted> stage() throws UsageException {
    refuse(
        given.has(Option.ARN) && given.file().isPresent(), "Use either --arn or a file, not both.");
    Optional<String> text = given.value(Option.ARN).or(given::file);
    // A region that is none is refused whatever the text says.
    Optional<String> region = region();
    if (text.isEmpty()) {
      return given.has(Option.DEMO)
          ? Optional.of(
              new Found.OneStage(
                  StageArn.of(DemoAccount.STAGES.getFirst().arn()), Optional.empty(), Source.PLAIN))
          : Optional.empty();
    }
    return Optional.of(stage(text.get(), Option.ARN, region));
  }

  private static Found.Wanted stage(String text, Option option, Optional<String> region)
      throws UsageException {
    Optional<Path> file = StageFile.named(text);
    if (file.isPresent()) {
      return new Found.InFile(file.get());
    }
    return switch (Pasted.read(text)) {
      case Found.InFile inFile -> inFile;
      case Found.OneStage stage -> stage;
      case Found.Named named -> named.in(region);
      case Found.SeveralStages several -> throw new WrongArnException(choice(several, option));
      case Found.Wrong(String problem) -> throw new WrongArnException(problem);
      case Found.Empty() ->
          throw new WrongArnException(option.longName() + " needs a stage's ARN, ID, or name.");
    };
  }

  private static String choice(Found.SeveralStages several, Option option) {
    return Stream.concat(
            Stream.of(
                several.said().orElseThrow()
                    + " Pass one of these ARNs to "
                    + option.longName()
                    + ":"),
            several.arns().stream().map(StageArn::toString))
        .collect(Collectors.joining("\n"));
  }

  private Optional<ProfileChoice> profile() {
    return given.has(Option.DEMO)
        ? Optional.of(new ProfileChoice.Demo())
        : given.value(Option.PROFILE).map(ProfileChoice.Shared::new);
  }

  private Optional<EndpointChoice> endpoint() throws UsageException {
    Optional<String> url = given.value(Option.ENDPOINT_URL);
    try {
      return url.isEmpty()
          ? Optional.empty()
          : Optional.of(EndpointChoice.parse(url.get(), Option.ENDPOINT_URL.longName()));
    } catch (AccessException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> region() throws UsageException {
    Optional<String> region = given.value(Option.REGION);
    if (region.isPresent() && !ConfiguredRegion.isRegion(region.get())) {
      throw new UsageException("“" + region.get() + "” is not a region.");
    }
    return region.isEmpty() && given.has(Option.DEMO) ? Optional.of(DemoAccount.REGION) : region;
  }

  private double perSecond() throws UsageException {
    Optional<String> rate = given.value(Option.CALLS_PER_SECOND);
    if (rate.isEmpty()) {
      return CallBudget.USUAL_RATE;
    }
    if (rate.get().matches("[0-9]{1,6}(\\.[0-9]{1,3})?") && Double.parseDouble(rate.get()) > 0) {
      return Double.parseDouble(rate.get());
    }
    throw new UsageException("--calls-per-second needs a number greater than 0.");
  }

  private static Path path(String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("“" + text + "” is not a valid file name.");
    }
  }

  private static int port(String text) throws UsageException {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new UsageException("The port must be a number from 0 to 65535.");
  }

  /** The one that an option names, in whatever case. */
  private <T extends Enum<T>> Optional<T> one(T[] all, Option option) throws UsageException {
    Optional<String> name = given.value(option);
    Optional<T> found =
        name.flatMap(text ->
            Arrays.stream(all).filter(one -> one.toString().equalsIgnoreCase(text)).findFirst());
    if (name.isPresent() && found.isEmpty()) {
      throw new UsageException(
          "“"
              + name.get()
              + "” is not a value of "
              + option.longName()
              + ". Use one of "
              + names(all)
              + ".");
    }
    return found;
  }

  private static <T extends Enum<T>> String names(T[] all) {
    return Arrays.stream(all).map(Enum::toString).collect(Collectors.joining(", "));
  }
}
