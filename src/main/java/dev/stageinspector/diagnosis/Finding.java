package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer to a question, or a part of it.
 *
 * @param code what was found, for a script
 * @param level how sure it is
 * @param sentence what was found, in one sentence that a customer can be told
 * @param evidence what it rests on, the deciding event first
 * @param remedy what to do, in a few sentences; empty if nothing
 * @param commands lines to copy into a shell that help with the remedy
 * @param more what could be asked to know more
 */
public record Finding(
    Code code,
    Level level,
    String sentence,
    List<Evidence> evidence,
    String remedy,
    List<String> commands,
    List<Request> more) {

  /** How sure a finding is. */
  public enum Level {
    /** AWS's answers leave nothing else. */
    CERTAIN("certain"),
    /** The answers fit, and something else would fit as well. */
    LIKELY("likely"),
    /** This API can't tell, or the calls that would tell weren't answered. */
    UNKNOWABLE("can't be known");

    private final String words;

    Level(String words) {
      this.words = words;
    }

    /** What a reader is told. */
    public String words() {
      return words;
    }
  }

  public Finding {
    sentence = Sentence.beginning(sentence);
    evidence = List.copyOf(evidence);
    commands = List.copyOf(commands);
    more = List.copyOf(more);
  }

  /** What AWS's answers say for certain. */
  public static Finding certain(Code code, String sentence, List<Evidence> evidence) {
    return new Finding(code, Level.CERTAIN, sentence, evidence, "", List.of(), List.of());
  }

  /** What fits the answers. */
  public static Finding likely(Code code, String sentence, List<Evidence> evidence) {
    return new Finding(code, Level.LIKELY, sentence, evidence, "", List.of(), List.of());
  }

  /** What can't be told. */
  public static Finding unknowable(Code code, String sentence, List<Evidence> evidence) {
    return new Finding(code, Level.UNKNOWABLE, sentence, evidence, "", List.of(), List.of());
  }

  /** The same with what to do. */
  public Finding remedy(String words, String... lines) {
    return new Finding(code, level, sentence, evidence, words, List.of(lines), more);
  }

  /** The same with more lines to copy. */
  public Finding commands(String... lines) {
    List<String> all = Stream.concat(commands.stream(), Stream.of(lines)).toList();
    return new Finding(code, level, sentence, evidence, remedy, all, more);
  }

  /** The same with what could be asked to know more. */
  public Finding more(List<Request> requests) {
    return new Finding(code, level, sentence, evidence, remedy, commands, requests);
  }
}
