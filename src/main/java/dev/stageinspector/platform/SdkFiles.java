package dev.stageinspector.platform;

/**
 * Keeps the AWS SDK from reading the shared config and credentials files. It does so for each
 * client, whatever profile file the client is given, and one line that it cannot read fails the
 * client. The program has its own tolerant reader and gives the SDK all that is in them.
 */
public final class SdkFiles {

  /**
   * The SDK's own properties for the two files; they count before the variables of the environment.
   */
  private static final String CONFIG = "aws.configFile";

  private static final String CREDENTIALS = "aws.sharedCredentialsFile";

  /** No file is called so; the SDK takes a file that is not there for an empty one. */
  private static final String NONE = "stage-inspector-reads-the-profiles-itself";

  private SdkFiles() {}

  /** To be called before the first client is made. */
  public static void shut() {
    System.setProperty(CONFIG, NONE);
    System.setProperty(CREDENTIALS, NONE);
  }
}
