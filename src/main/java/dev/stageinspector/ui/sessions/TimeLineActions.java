package dev.stageinspector.ui.sessions;

/** What the keys of a time line do. */
interface TimeLineActions {

  /** Goes so many lanes down. */
  void enterLane(int by);

  /** Goes down by so many times the lanes that fit on the screen. */
  void enterPage(int by);

  /** Goes to the next event of the lane, or to the one before it. */
  void step(int by);

  void stepToFirst();

  void stepToLast();

  /** Selects the event at the cursor. */
  void choose();

  /** Moves in time by a part of what is in sight. */
  void pan(int direction);

  /** Shows time more closely around the cursor, or less. */
  void zoom(int steps);

  void showAll();
}
