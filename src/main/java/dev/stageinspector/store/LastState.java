package dev.stageinspector.store;

/** Whether a stage had a live session when it was last looked up. */
public enum LastState {
  /** It was recorded by a version that didn't keep it, or never looked up. */
  UNKNOWN,
  IDLE,
  LIVE
}
