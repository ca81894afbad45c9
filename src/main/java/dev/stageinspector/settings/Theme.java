package dev.stageinspector.settings;

/** Light, dark, or as the system has it. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}
