package dev.stageinspector.store;

/** Light, dark, or the system setting. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}
