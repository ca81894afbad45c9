package dev.stageinspector.find;

import dev.stageinspector.ivs.StageArn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was recognized in a pasted text. No token is ever in it. */
public sealed interface Recognized {

  /** Nothing was pasted. */
  record Empty() implements Recognized {}

  /** What a stage can be looked up by. */
  sealed interface Wanted extends Recognized {}

  /**
   * One stage.
   *
   * @param warning a sentence on what is unusual about the ARN and need not be wrong
   * @param form in what form it was pasted
   */
  record OneStage(StageArn arn, Optional<String> warning, PastedForm form) implements Wanted {}

  /**
   * Several stages, of which somebody has to choose one.
   *
   * @param arns in order of appearance, each once
   */
  record SeveralStages(List<StageArn> arns, PastedForm form) implements Recognized {
    public SeveralStages {
      arns = List.copyOf(arns);
    }
  }

  /**
   * What may be a stage's name or ID, or a part of one: {@link StageSearch} looks for it in a list.
   *
   * @param region where, if the text says that
   */
  record Named(String text, Optional<String> region, PastedForm form) implements Wanted {

    /** The same, to be looked for in a region if the text says none. */
    public Named in(Optional<String> other) {
      return new Named(text, region.or(() -> other), form);
    }
  }

  /**
   * The file of a snapshot, which may not be there.
   *
   * @param file its path, as it was written
   */
  record InFile(Path file) implements Wanted {}

  /**
   * Nothing that leads to a stage.
   *
   * @param problem why not, in one or two sentences
   */
  record Wrong(String problem) implements Recognized {}

  /** What was recognized, in one line; nothing for a plain ARN and where nothing was. */
  default Optional<String> said() {
    return switch (this) {
      case OneStage(StageArn arn, _, PastedForm form) when form != PastedForm.PLAIN ->
          Optional.of("Stage " + arn.id() + " in " + arn.region() + form.words());
      case SeveralStages(List<StageArn> arns, PastedForm form) ->
          Optional.of(
              "There are "
                  + arns.size()
                  + " stages in this text."
                  + (form == PastedForm.TOKEN ? " The token is not kept." : ""));
      case Named(String text, Optional<String> region, PastedForm form) ->
          Optional.of(
              (form == PastedForm.PLAIN
                      ? "“" + text + "” could be a stage's name or ID"
                      : "Stage ID " + text)
                  + region.map(code -> " in " + code).orElse("")
                  + (form == PastedForm.PLAIN ? "." : form.words()));
      case OneStage _, InFile _, Empty _, Wrong _ -> Optional.empty();
    };
  }
}
