package dev.stageinspector.broadcast.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of an answer in HTTP/1.1; the body is not read.
 *
 * @param status the status
 * @param headers the first value of each header, by its name in small letters
 */
record HttpHead(int status, Map<String, String> headers) {

  private static final int LARGEST = 64 * 1024;

  /** Sends a request without a body. */
  static void send(OutputStream out, String requestLine, List<String> headers) throws IOException {
    String head = requestLine + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Reads up to the empty line and not a byte further. */
  static HttpHead read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 4) {
      int next = in.read();
      if (next < 0) {
        throw new CheckFailedException(
            bytes.size() == 0
                ? "The server closed the connection without a response."
                : "The server closed the connection in the middle of its response.");
      }
      bytes.write(next);
      ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
      if (bytes.size() > LARGEST || (bytes.size() == 5 && !isHttp(bytes))) {
        throw new CheckFailedException("The response is not HTTP.");
      }
    }
    return parse(bytes.toString(StandardCharsets.ISO_8859_1));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  boolean isPage() {
    return header("content-type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
        .isPresent();
  }

  private static boolean isHttp(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1).equals("HTTP/");
  }

  private static HttpHead parse(String head) throws CheckFailedException {
    String[] lines = head.split("\r\n", -1);
    String[] status = lines[0].split(" ", 3);
    if (status.length < 2 || !status[1].matches("[1-9][0-9]{2}")) {
      throw new CheckFailedException("The response is not HTTP.");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return new HttpHead(Integer.parseInt(status[1]), headers);
  }
}
