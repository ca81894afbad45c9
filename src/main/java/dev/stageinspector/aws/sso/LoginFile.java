package dev.stageinspector.aws.sso;

import dev.stageinspector.platform.Digest;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.UserPath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where {@code aws login} keeps its sessions (botocore, LoginTokenLoader). */
public final class LoginFile {

  private LoginFile() {}

  /** The folder: that of AWS_LOGIN_CACHE_DIRECTORY, or else {@code ~/.aws/login/cache}. */
  public static Path folder(Environment environment) {
    Path usual = environment.home().resolve(".aws").resolve("login").resolve("cache");
    try {
      return environment
          .get("AWS_LOGIN_CACHE_DIRECTORY")
          .map(text -> UserPath.of(text, environment))
          .orElse(usual);
    } catch (InvalidPathException e) {
      return usual;
    }
  }

  /** The file of a session, the value of {@code login_session}. */
  public static Path path(Environment environment, String session) {
    return folder(environment).resolve(Digest.hex("SHA-256", session.strip()) + ".json");
  }
}
