package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.profiles.SectionHeader.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads both files into profiles. It never fails: what is bad becomes a {@link Problem}. */
public final class ProfileReader {

  /** Of a file: more than anybody reads. One that is not text at all has one in every line. */
  private static final int MOST_PROBLEMS = 100;

  private ProfileReader() {}

  /** What the files say now. A missing file says nothing. */
  public static Profiles read(ProfileFiles files) {
    List<Problem> inConfig = new ArrayList<>();
    List<Problem> inCredentials = new ArrayList<>();
    FileSections config = FileSections.ofConfig(files.config(), upTo(MOST_PROBLEMS, inConfig));
    FileSections credentials =
        FileSections.ofCredentials(files.credentials(), upTo(MOST_PROBLEMS, inCredentials));
    return new Profiles(
        FileSections.profiles(config, credentials),
        config.of(Kind.SSO_SESSION),
        config.of(Kind.SERVICES),
        Stream.of(files.problems(), byLine(inConfig), byLine(inCredentials))
            .flatMap(List::stream)
            .toList());
  }

  private static Consumer<Problem> upTo(int most, List<Problem> problems) {
    return problem -> {
      if (problems.size() < most) {
        problems.add(problem);
      }
    };
  }

  private static List<Problem> byLine(List<Problem> problems) {
    problems.sort(Comparator.comparingInt(problem -> problem.where().line()));
    return problems;
  }
}
