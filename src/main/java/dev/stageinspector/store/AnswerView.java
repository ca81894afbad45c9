package dev.stageinspector.store;

/** How an answer is shown. */
public enum AnswerView {
  TREE,
  JSON
}
