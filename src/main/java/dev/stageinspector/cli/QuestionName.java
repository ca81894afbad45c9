package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.Asked;
import dev.stageinspector.diagnosis.CannotPublish;
import dev.stageinspector.diagnosis.Clients;
import dev.stageinspector.diagnosis.Dropped;
import dev.stageinspector.diagnosis.LiveNow;
import dev.stageinspector.diagnosis.NoRecording;
import dev.stageinspector.diagnosis.NoVideo;
import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.diagnosis.Question;
import dev.stageinspector.diagnosis.WhoWasThere;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of {@code --question}. */
public enum QuestionName {
  LIVE_NOW("") {
    @Override
    Question question(Asked asked, Optional<Instant> at) {
      return new LiveNow();
    }
  },
  NO_VIDEO("--viewer --publisher") {
    @Override
    Question question(Asked asked, Optional<Instant> at) {
      return new NoVideo(viewer(asked), publisher(asked), at);
    }
  },
  CANNOT_PUBLISH("--publisher") {
    @Override
    Question question(Asked asked, Optional<Instant> at) {
      return new CannotPublish(publisher(asked));
    }
  },
  NO_RECORDING("--publisher") {
    @Override
    Question question(Asked asked, Optional<Instant> at) {
      return new NoRecording(publisher(asked));
    }
  },
  DROPS("") {
    @Override
    Question question(Asked asked, Optional<Instant> at) {
      return new Dropped(asked.publisher());
    }
  },
  WHO_WAS_THERE("--at") {
    @Override
    Question question(Asked asked, Optional<Instant> at) {
      return new WhoWasThere(at.orElseThrow());
    }
  },
  CLIENTS("") {
    @Override
    Question question(Asked asked, Optional<Instant> at) {
      return new Clients();
    }
  };

  /** The options that a question needs, between blanks. */
  private final String needs;

  QuestionName(String needs) {
    this.needs = needs;
  }

  /** The question, about the moment that was typed. */
  abstract Question question(Asked asked, Optional<Instant> at);

  /**
   * Refuses what makes no question.
   *
   * @throws UsageException if an option is missing
   */
  void check(Asked asked) throws UsageException {
    check(Option.VIEWER, asked.viewer());
    check(Option.PUBLISHER, asked.publisher());
    check(Option.AT, asked.at());
  }

  private void check(Option option, Optional<?> given) throws UsageException {
    if (given.isEmpty() && needs.contains(option.longName())) {
      throw new UsageException("--question " + this + " needs " + option.longName() + ".");
    }
  }

  static Person viewer(Asked asked) {
    return asked.viewer().orElseThrow();
  }

  static Person publisher(Asked asked) {
    return asked.publisher().orElseThrow();
  }

  /** All of them, for a sentence. */
  static String all() {
    return Arrays.stream(values()).map(QuestionName::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
