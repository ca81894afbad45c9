package dev.stageinspector.cli;

import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.find.Pasted;
import dev.stageinspector.find.PastedForm;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.StageArn;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which stage is meant, and which region. */
record StageReader(Arguments given) {

  /** The stage that was named; of the demo account the first one, where none was named. */
  Optional<Recognized.Wanted> stage() throws UsageException {
    UsageException.throwIf(
        given.has(Option.ARN) && given.file().isPresent(), "Use either --arn or a file, not both.");
    Optional<String> text = given.value(Option.ARN).or(given::file);
    // A region that is none is refused whatever the text says.
    Optional<String> region = region();
    if (text.isEmpty()) {
      return given.has(Option.DEMO)
          ? Optional.of(
              new Recognized.OneStage(
                  StageArn.of(DemoAccount.STAGES.getFirst().arn()),
                  Optional.empty(),
                  PastedForm.PLAIN))
          : Optional.empty();
    }
    return Optional.of(stage(text.get(), Option.ARN, region));
  }

  /** What a script reads must not depend on what was looked up before. */
  Recognized.Wanted required(String asker) throws UsageException {
    return stage().orElseThrow(() -> new UsageException(asker + " needs --arn or --demo."));
  }

  /** The stage in a text that an option was given. */
  Recognized.Wanted in(String text, Option option) throws UsageException {
    return stage(text, option, region());
  }

  /** The region that was named; else the demo account's, if that is asked. */
  Optional<String> region() throws UsageException {
    Optional<String> region = given.value(Option.REGION);
    if (region.isPresent() && !ConfiguredRegion.isRegion(region.get())) {
      throw new UsageException("“" + region.get() + "” is not a region.");
    }
    return region.isEmpty() && given.has(Option.DEMO) ? Optional.of(DemoAccount.REGION) : region;
  }

  private static Recognized.Wanted stage(String text, Option option, Optional<String> region)
      throws UsageException {
    Optional<Path> file = StageFile.named(text);
    if (file.isPresent()) {
      return new Recognized.InFile(file.get());
    }
    return switch (Pasted.read(text)) {
      case Recognized.InFile inFile -> inFile;
      case Recognized.OneStage stage -> stage;
      case Recognized.Named named -> named.in(region);
      case Recognized.SeveralStages several -> throw new WrongArnException(choice(several, option));
      case Recognized.Wrong(String problem) -> throw new WrongArnException(problem);
      case Recognized.Empty() ->
          throw new WrongArnException(option.longName() + " needs a stage's ARN, ID, or name.");
    };
  }

  private static String choice(Recognized.SeveralStages several, Option option) {
    return Stream.concat(
            Stream.of(
                several.said().orElseThrow()
                    + " Pass one of these ARNs to "
                    + option.longName()
                    + ":"),
            several.arns().stream().map(StageArn::toString))
        .collect(Collectors.joining("\n"));
  }
}
