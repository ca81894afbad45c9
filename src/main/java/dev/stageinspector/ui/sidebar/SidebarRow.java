package dev.stageinspector.ui.sidebar;

import java.util.Optional;

/** A row of the sidebar's list. */
sealed interface SidebarRow {

  /** What the rows below it are. */
  record Heading(String words) implements SidebarRow {}

  /** Why there are no rows. */
  record Note(String words) implements SidebarRow {}

  /**
   * A stage that can be opened.
   *
   * @param region where it is, if the heading doesn't say that
   */
  record OfStage(StageItem stage, Optional<String> region) implements SidebarRow {}
}
