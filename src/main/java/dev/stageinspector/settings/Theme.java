package dev.stageinspector.settings;

/** Light, dark, or the system setting. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}
