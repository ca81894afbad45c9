package dev.stageinspector.cli;

import java.util.Locale;

/** The values of {@code --print}. */
enum PrintForm {
  JSON,
  TEXT,
  MARKDOWN,
  CSV,
  SETUP;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
