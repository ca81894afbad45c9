package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.profiles.AccessKeys;
import dev.stageinspector.platform.Digest;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.JsonText;
import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file in which the AWS CLI and its kin keep the token of a sign-in: {@code
 * ~/.aws/sso/cache/SHA1.json}, of the session's name or the start URL (botocore, SSOTokenLoader).
 */
final class TokenFile {

  private final SsoTarget target;
  private final PrivateFile file;

  TokenFile(Environment environment, SsoTarget target) {
    this.target = target;
    this.file = new PrivateFile(path(environment, target));
  }

  /** Where the file of a target is. */
  static Path path(Environment environment, SsoTarget target) {
    return environment
        .home()
        .resolve(".aws")
        .resolve("sso")
        .resolve("cache")
        .resolve(Digest.hex("SHA-1", target.key()) + ".json");
  }

  /** The file is there, and its token cannot be read. The message is a sentence for a user. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private UnreadableException(PrivateFile file, String why, @Nullable Exception cause) {
      super("The sign-in in " + file.path() + " can't be read: " + why + ".", cause);
    }
  }

  /** The token; empty if there is no file, or one without a token. */
  Optional<SsoToken> read() throws UnreadableException {
    try {
      Optional<SsoToken> token = file.read().flatMap(JsonText::object).flatMap(SsoToken::read);
      if (token.filter(one -> !AccessKeys.isSendable(one.access())).isPresent()) {
        throw new UnreadableException(
            file, "its accessToken contains characters that can't be sent", null);
      }
      return token;
    } catch (PrivateFileException e) {
      throw new UnreadableException(file, e.reason(), e);
    } catch (DateTimeException e) {
      throw new UnreadableException(file, String.valueOf(e.getMessage()), e);
    } catch (JacksonException e) {
      throw new UnreadableException(file, "it is damaged", e);
    }
  }

  /**
   * Puts a token into the file, as a whole; only the user can read it. Members that others have put
   * there stay.
   *
   * @throws PrivateFileException if it could not be written; the old one is still there
   */
  void write(SsoToken token) throws PrivateFileException {
    ObjectNode root = root().orElseGet(JsonNodeFactory.instance::objectNode);
    token.write(target, root);
    file.replace(root + "\n");
  }

  /** What is no JSON is of no use to anybody, and is replaced at the next sign-in. */
  private Optional<ObjectNode> root() {
    try {
      return file.read().flatMap(JsonText::object);
    } catch (PrivateFileException | JacksonException e) {
      return Optional.empty();
    }
  }
}
