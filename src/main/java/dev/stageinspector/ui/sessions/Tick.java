package dev.stageinspector.ui.sessions;

/**
 * A mark on the axis.
 *
 * @param x where it is, in pixels
 * @param label what stands there: a time of day, or a day
 * @param day whether a day begins there
 */
record Tick(double x, String label, boolean day) {}
