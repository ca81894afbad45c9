package dev.stageinspector.aws.profiles;

import java.nio.file.Path;

/**
 * A place in a file that a user can go to.
 *
 * @param file the file
 * @param line the line, from 1; 0 is the file as a whole
 */
public record FileLine(Path file, int line) {

  /** The place in words: the path, and the line where there is one. */
  @Override
  public String toString() {
    return line == 0 ? file.toString() : file + ", line " + line;
  }
}
