package dev.stageinspector.handover;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a start hands over. On the socket, it is its length in four bytes, then texts in UTF-8 that
 * each end with a zero byte: the form of the message, the surroundings, and the arguments.
 *
 * @param surroundings what both programs must agree on, as a digest; never logged
 * @param arguments the command line
 */
public record Message(String surroundings, List<String> arguments) {

  /** In bytes. More than a person pastes, and nothing that could fill the memory. */
  static final int LARGEST = 1 << 18;

  /** Another version of the program may send another form, which is refused. */
  private static final String FORM = "stage-inspector 1";

  private static final String END = "\0";

  public Message {
    arguments = List.copyOf(arguments);
  }

  /**
   * As it goes over the socket.
   *
   * @throws IOException it is too large, or not text
   */
  ByteBuffer bytes() throws IOException {
    List<String> texts = new ArrayList<>(List.of(FORM, surroundings));
    texts.addAll(arguments);
    StringBuilder all = new StringBuilder();
    texts.forEach(text -> all.append(text).append(END));
    ByteBuffer text = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(all));
    if (text.remaining() > LARGEST) {
      throw new IOException("The message is too large");
    }
    return ByteBuffer.allocate(Integer.BYTES + text.remaining())
        .putInt(text.remaining())
        .put(text)
        .flip();
  }

  /**
   * Reads one.
   *
   * @throws IOException it is not a message, or only a part of one
   */
  static Message read(ReadableByteChannel channel) throws IOException {
    int length = filled(channel, Integer.BYTES).getInt();
    if (length < 1 || length > LARGEST) {
      throw new IOException("The length is not that of a message");
    }
    return of(text(filled(channel, length)));
  }

  private static Message of(String text) throws IOException {
    List<String> texts = List.of(text.split(END, -1));
    // What follows the last end is empty.
    if (texts.size() < 3 || !texts.getFirst().equals(FORM) || !texts.getLast().isEmpty()) {
      throw new IOException("It is not a message of this program");
    }
    return new Message(texts.get(1), texts.subList(2, texts.size() - 1));
  }

  private static String text(ByteBuffer bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  private static ByteBuffer filled(ReadableByteChannel channel, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("The message ends early");
      }
    }
    return bytes.flip();
  }
}
