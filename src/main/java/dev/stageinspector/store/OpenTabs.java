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

  /** Nobody can use more. The last ones stay, because new tabs open at the right. */
  public static final int MOST = 50;

  public static final OpenTabs NONE = new OpenTabs(List.of(), 0);

  public OpenTabs {
    int cut = Math.max(0, tabs.size() - MOST);
    tabs = List.copyOf(tabs.subList(cut, tabs.size()));
    selected = Math.clamp(selected - cut, 0, Math.max(0, tabs.size() - 1));
  }

  /** The same without a tab of this stage and profile. */
  public OpenTabs without(String arn, String profile) {
    return new OpenTabs(
        tabs.stream()
            .filter(tab -> !(tab.arn().equals(arn) && tab.profile().equals(profile)))
            .toList(),
        selected);
  }

  /** The open tabs in the file {@code tabs.json}, not loaded yet. */
  public static JsonFile<OpenTabs> file(AppFolders folders) {
    return new JsonFile<>(
        new PrivateFile(folders.state().resolve("tabs.json")), new OpenTabsForm());
  }
}
