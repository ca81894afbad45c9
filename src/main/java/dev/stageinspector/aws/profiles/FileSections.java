package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.profiles.SectionHeader.Kind;
import dev.stageinspector.aws.profiles.SectionParser.ParsedSection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The sections of one file, one for each name. Used once. */
final class FileSections {

  /** Sections of the AWS CLI that are not profiles. */
  private static final Set<String> OTHERS = Set.of("plugins", "preview");

  /** What only profiles have. */
  private static final Set<String> PROFILE_KEYS =
      Set.of(
          "aws_access_key_id",
          "aws_secret_access_key",
          "credential_process",
          "login_session",
          "region",
          "role_arn",
          "sso_account_id",
          "sso_session",
          "sso_start_url");

  private final Consumer<Problem> problems;
  private final Map<Kind, Map<String, ParsedSection>> found = new EnumMap<>(Kind.class);

  private FileSections(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** The sections of the config file. */
  static FileSections ofConfig(Path file, Consumer<Problem> problems) {
    FileSections sections = new FileSections(problems);
    List<String> lines = new TextFile(file, problems).lines();
    new SectionParser(file, SectionHeader::ofConfig, problems)
        .parse(lines).stream().filter(sections::suitsConfig).forEach(sections::add);
    return sections;
  }

  /** The sections of the credentials file. */
  static FileSections ofCredentials(Path file, Consumer<Problem> problems) {
    FileSections sections = new FileSections(problems);
    List<String> lines = new TextFile(file, problems).lines();
    new SectionParser(file, SectionHeader::ofCredentials, problems)
        .parse(lines).stream().filter(sections::suitsCredentials).forEach(sections::add);
    return sections;
  }

  /** The sections of a kind, by name, in the order of the file. */
  Map<String, Section> of(Kind kind) {
    Map<String, Section> sections = new LinkedHashMap<>();
    found.getOrDefault(kind, Map.of()).forEach((name, one) -> sections.put(name, section(one)));
    return sections;
  }

  /**
   * The profiles of both files, those of the config file first. A section whose header suits its
   * file is not mixed with one of the other file whose header does not, which the AWS CLI does not
   * see.
   */
  static List<Profile> profiles(FileSections config, FileSections credentials) {
    Map<String, ParsedSection> inConfig = config.found.getOrDefault(Kind.PROFILE, Map.of());
    Map<String, ParsedSection> inCredentials =
        credentials.found.getOrDefault(Kind.PROFILE, Map.of());
    Set<String> names = new LinkedHashSet<>(inConfig.keySet());
    names.addAll(inCredentials.keySet());
    List<Profile> profiles = new ArrayList<>();
    for (String name : names) {
      Optional<ParsedSection> first = Optional.ofNullable(inConfig.get(name));
      Optional<ParsedSection> second = Optional.ofNullable(inCredentials.get(name));
      profiles.add(
          Profile.of(
              config.unlessBetter(first, second).map(config::section),
              credentials.unlessBetter(second, first).map(credentials::section)));
    }
    return profiles;
  }

  private Optional<ParsedSection> unlessBetter(
      Optional<ParsedSection> one, Optional<ParsedSection> other) {
    if (one.isEmpty()
        || other.isEmpty()
        || one.get().header().rank() <= other.get().header().rank()) {
      return one;
    }
    problem(
        one.get(),
        "The section is ignored, because "
            + other.get().where()
            + " has the same name in the form that belongs there.");
    return Optional.empty();
  }

  private Section section(ParsedSection one) {
    Map<String, ProfileSetting> settings = new LinkedHashMap<>(one.settings());
    ParsedSection defaults =
        found.getOrDefault(Kind.DEFAULTS, Map.of()).get(SectionHeader.DEFAULTS);
    if (defaults != null) {
      defaults
          .settings()
          .forEach((key, setting) -> {
            if (!one.settings().containsKey(key.split("\\.", 2)[0])) {
              settings.put(key, setting);
            }
          });
    }
    return new Section(one.header().name(), one.where(), settings);
  }

  private boolean suitsConfig(ParsedSection one) {
    if (one.header().rank() < SectionHeader.MISPLACED) {
      return true;
    }
    if (OTHERS.contains(one.header().name())) {
      return false;
    }
    boolean profile = one.settings().keySet().stream().anyMatch(PROFILE_KEYS::contains);
    problem(
        one,
        profile
            ? "In this file, a profile's name follows the word “profile”. The section is read as a"
                + " profile, but the AWS CLI ignores it."
            : "AWS tools don't know this section, so it is ignored. In this file, a profile's name"
                + " follows the word “profile”.");
    return profile;
  }

  private boolean suitsCredentials(ParsedSection one) {
    if (one.header().rank() < SectionHeader.MISPLACED) {
      return true;
    }
    boolean profile = one.header().kind() == Kind.PROFILE;
    problem(
        one,
        profile
            ? "In this file, a profile's name doesn't follow the word “profile”. The word is"
                + " ignored."
            : "A section of this kind belongs in the config file; here it is ignored.");
    return profile;
  }

  private void add(ParsedSection one) {
    Map<String, ParsedSection> ofKind =
        found.computeIfAbsent(one.header().kind(), kind -> new LinkedHashMap<>());
    ParsedSection before = ofKind.putIfAbsent(one.header().name(), one);
    if (before == null) {
      return;
    }
    int rank = Integer.compare(one.header().rank(), before.header().rank());
    if (rank > 0) {
      ignored(one, before);
    } else if (rank < 0) {
      ignored(before, one);
      ofKind.put(one.header().name(), one);
    } else if (!one.header().form().equals(before.header().form())) {
      problem(
          before,
          "The section is ignored, because the one in line "
              + one.where().line()
              + " has the same name, and the last one counts.");
      ofKind.put(one.header().name(), one);
    } else {
      problem(
          one,
          "The section appears here a second time, after line "
              + before.where().line()
              + "; the settings of both count, the later ones first.");
      if (one.settings().keySet().stream().anyMatch(StoredKeys.NAMES::contains)) {
        before.settings().keySet().removeAll(StoredKeys.NAMES); // halves of two keys are not a key
      }
      before.settings().putAll(one.settings());
    }
  }

  private void ignored(ParsedSection lost, ParsedSection better) {
    problem(
        lost,
        "The section is ignored, because the one in line "
            + better.where().line()
            + " has the same name in the form that belongs here.");
  }

  private void problem(ParsedSection one, String reason) {
    problems.accept(new Problem(one.where(), reason));
  }
}
