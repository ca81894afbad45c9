package dev.stageinspector.aws;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.failure.AccessException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a user's profiles begin with. */
public abstract class HomeTest {

  @TempDir protected Path folder;
  protected FakeAws aws;
  protected Home home;

  @BeforeEach
  void openHome() throws IOException {
    aws = new FakeAws();
    home = new Home(folder, aws);
  }

  @AfterEach
  void closeAws() {
    aws.close();
  }

  /** Why a profile gives no credentials. */
  protected AccessException failure(String profile) {
    return catchThrowableOfType(AccessException.class, () -> home.resolve(profile));
  }
}
