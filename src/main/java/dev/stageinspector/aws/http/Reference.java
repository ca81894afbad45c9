package dev.stageinspector.aws.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference such as the value of Location, resolved against the address that was asked (RFC 3986,
 * 5.2). {@link URI#resolve} keeps to an older rule: it loses the last segment before a query, and
 * goes up beyond the root.
 */
public final class Reference {

  /** RFC 3986, appendix B: scheme, authority, path, query, fragment. */
  private static final Pattern PARTS =
      Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

  private Reference() {}

  /**
   * The address that a reference means; empty if it is none.
   *
   * @param base the address that was asked, absolute
   */
  public static Optional<URI> resolved(URI base, String reference) {
    Matcher parts = PARTS.matcher(reference.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = parts.group(3);
    String query = parts.group(4);
    String scheme = base.getScheme();
    String authority = base.getRawAuthority();
    if (parts.group(1) != null || parts.group(2) != null) {
      scheme = parts.group(1) == null ? scheme : parts.group(1);
      authority = parts.group(2);
    } else if (path.isEmpty()) {
      path = textOf(base.getRawPath());
      query = query == null ? base.getRawQuery() : query;
    } else if (!path.startsWith("/")) {
      String before = textOf(base.getRawPath());
      path =
          before.isEmpty() ? "/" + path : before.substring(0, before.lastIndexOf('/') + 1) + path;
    }
    try {
      URI target =
          new URI(
              part(scheme, "", ":")
                  + part(authority, "//", "")
                  + withoutDots(path)
                  + part(query, "?", "")
                  + part(parts.group(5), "#", ""));
      // In ASCII, so that no character of it can change how the rest looks.
      return Optional.of(URI.create(target.toASCIIString()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** RFC 3986, 5.2.4. */
  private static String withoutDots(String path) {
    String rest = path;
    StringBuilder out = new StringBuilder();
    while (!rest.isEmpty()) {
      if (rest.startsWith("../")) {
        rest = rest.substring(3);
      } else if (rest.startsWith("./")) {
        rest = rest.substring(2);
      } else if (rest.startsWith("/./") || rest.equals("/.")) {
        rest = "/" + rest.substring(Math.min(3, rest.length()));
      } else if (rest.startsWith("/../") || rest.equals("/..")) {
        rest = "/" + rest.substring(Math.min(4, rest.length()));
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      } else if (rest.equals(".") || rest.equals("..")) {
        rest = "";
      } else {
        int end = rest.indexOf('/', 1);
        out.append(rest, 0, end < 0 ? rest.length() : end);
        rest = end < 0 ? "" : rest.substring(end);
      }
    }
    return out.toString();
  }

  private static String part(@Nullable String part, String before, String after) {
    return part == null ? "" : before + part + after;
  }

  private static String textOf(@Nullable String part) {
    return part == null ? "" : part;
  }
}
