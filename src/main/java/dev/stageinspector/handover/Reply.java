package dev.stageinspector.handover;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What the running program answers to a message: one line. */
public enum Reply {
  /** It is in its window now. */
  TAKEN,
  /** The other start needs a window of its own. */
  REFUSED;

  /** In bytes. No reply is longer. */
  static final int LONGEST = 16;

  ByteBuffer line() {
    return ByteBuffer.wrap((name() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** What a line means. Anything but the one yes is a no. */
  static Reply of(String line) {
    return line.equals(TAKEN.name() + "\n") ? TAKEN : REFUSED;
  }
}
