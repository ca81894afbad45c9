package dev.stageinspector.settings;

/** How an answer is shown. */
public enum AnswerView {
  TREE,
  JSON
}
