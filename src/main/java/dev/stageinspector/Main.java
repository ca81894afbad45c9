package dev.stageinspector;

import dev.stageinspector.platform.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * The program: the command line decides between the window, an answer on standard output, a picture
 * and the demo endpoint.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // A proxy may ask for a password when a connection is tunnelled through it.
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    // The SDK (2.57) reads the profile files at each client that is made, even where it is given
    // others, and fails on one bad line. These names lead to no file; ours reads the real ones.
    System.setProperty("aws.configFile", "");
    System.setProperty("aws.sharedCredentialsFile", "");
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(args, Environment.ofProcess(), out, err);
    out.flush();
    err.flush();
    Runtime.getRuntime().exit(status);
  }

  /** Runs the program to its end and gives its exit status. */
  static int run(String[] args, Environment environment, PrintStream out, PrintStream err) {
    Options options = new Options();
    CommandLine parser = options.parser();
    try {
      parser.parseArgs(args);
      if (parser.isUsageHelpRequested()) {
        parser.usage(out);
        return Exit.SHOWN;
      }
      if (parser.isVersionHelpRequested()) {
        parser.printVersionHelp(out);
        return Exit.SHOWN;
      }
      options.check();
      return new Program(options, environment, out, err).run();
    } catch (CommandLine.ParameterException | UsageException e) {
      err.println(e.getMessage());
      err.println("See --help.");
      return Exit.USAGE;
    }
  }

  /** Whatever the terminal's encoding: JSON is UTF-8. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
