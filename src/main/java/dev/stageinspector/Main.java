package dev.stageinspector;

import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.CommandReader;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.cli.Output;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.handover.Start;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.SdkSettings;
import dev.stageinspector.property.Visible;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.LogFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program: the command line decides between the window, an answer on standard output, a picture
 * and the demo endpoint.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Runtime.getRuntime().exit(start(args));
  }

  /** Does everything but end the JVM, and gives the exit status. */
  static int start(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    Environment environment = Environment.ofProcess();
    try (Start start = new Handover(environment).start(args)) {
      if (start instanceof Start.HandedOver) {
        err.println(Handover.sentence(args));
        return Exit.SHOWN;
      }
      if (start instanceof Start.Refused) {
        err.println(Handover.REFUSED);
        err.flush();
      }
      SdkSettings.fix();
      // A proxy may ask for a password when a connection is tunnelled through it.
      System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
      LogFile.install(AppFolders.of(environment));
      Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> log().error("Unexpected", thrown));
      return run(args, environment, start, new FileOutputStream(FileDescriptor.out), err);
    } finally {
      err.flush();
    }
  }

  /** Runs the program to its end and gives its exit status. The log of this JVM stays as it is. */
  public static int run(String[] args, Environment environment, OutputStream to, PrintStream err) {
    return run(args, environment, new Start.Alone(), to, err);
  }

  private static int run(
      String[] args, Environment environment, Start start, OutputStream to, PrintStream err) {
    try {
      Command command = CommandReader.read(args);
      Output out = new Output(to);
      int status = run(command, new Program(environment, start, out, err));
      Optional<String> failure = out.failure();
      failure.ifPresent(reason -> err.println("Couldn't write to standard output: " + reason));
      return failure.isPresent() ? command.failed() : status;
    } catch (UsageException e) {
      err.println(Visible.block(e.text()));
      return Exit.USAGE;
    }
  }

  private static int run(Command command, Program program) throws UsageException {
    try {
      return program.run(command);
    } catch (RuntimeException | Error e) {
      log().error("Unexpected", e);
      program.err().println("Something went wrong in Stage Inspector itself.");
      return command.failed();
    }
  }

  /** Only when it is needed: what is handed over is done before a logger is there. */
  private static Logger log() {
    return LoggerFactory.getLogger(Main.class);
  }
}
