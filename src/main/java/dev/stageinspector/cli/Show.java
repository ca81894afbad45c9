package dev.stageinspector.cli;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import java.util.Locale;

/** The lists that {@code --show} prints. */
public enum Show {
  STAGES(Operation.LIST_STAGES),
  STORAGE_CONFIGURATIONS(Operation.LIST_STORAGE_CONFIGURATIONS);

  private final Operation operation;

  Show(Operation operation) {
    this.operation = operation;
  }

  /** What to ask, as whom, in a region. */
  public Request request(ProfileChoice profile, String region) {
    return Request.list(operation, profile, region);
  }

  /** Its word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
