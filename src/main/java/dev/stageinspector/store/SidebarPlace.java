package dev.stageinspector.store;

/**
 * Where the sidebar is.
 *
 * @param shown whether it is seen
 * @param width in pixels, from {@value #NARROWEST} to {@value #WIDEST}
 */
public record SidebarPlace(boolean shown, double width) {

  /** The narrowest and the widest that it may be, in pixels. */
  public static final double NARROWEST = 200;

  public static final double WIDEST = 700;

  /** Hidden, and wide enough for most names. */
  public static final SidebarPlace DEFAULT = new SidebarPlace(false, 300);

  public SidebarPlace {
    width = Math.clamp(width, NARROWEST, WIDEST);
  }
}
