package dev.stageinspector.bench;

import java.io.IOException;

/** The demo endpoint in a process of its own, which counts for nothing that is measured here. */
final class DemoProcess {

  private DemoProcess() {}

  /** Starts it; its address is the first line that it prints. */
  static Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.stageinspector.Main",
            "--demo-endpoint",
            "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
