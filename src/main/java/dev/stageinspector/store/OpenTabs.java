package dev.stageinspector.store;

import java.util.List;

/**
 * The tabs that are open, from left to right.
 *
 * @param tabs empty tabs are not among them
 * @param selected the index of the tab in sight. An index that no tab has means the last one; with
 *     no tabs, it means nothing
 */
public record OpenTabs(List<OpenTab> tabs, int selected) {

  /** More are not kept: a window with so many is not read any more. */
  public static final int MOST = 50;

  public static final OpenTabs NONE = new OpenTabs(List.of(), 0);

  public OpenTabs {
    tabs = List.copyOf(tabs.subList(0, Math.min(MOST, tabs.size())));
    selected = Math.clamp(selected, 0, Math.max(0, tabs.size() - 1));
  }

  /** The open tabs in the file {@code tabs.json}, not loaded yet. */
  public static JsonFile<OpenTabs> file(AppFolders folders) {
    return new JsonFile<>(
        new PrivateFile(folders.state().resolve("tabs.json")), new OpenTabsForm());
  }
}
