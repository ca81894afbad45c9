package dev.stageinspector.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The user's choices, and the state of the window when it was closed.
 *
 * @param window where the window was; empty before the first time
 * @param keepHistory whether look-ups are recorded
 * @param signIn how to sign in to IAM Identity Center
 * @param zoom how large everything in the window is, in percent of its usual size
 * @param sidebar whether the sidebar is shown, and how wide it is
 * @param regions the region that was last chosen in the sidebar, for each profile as the history
 *     keeps it
 * @param watch how stages are watched
 */
public record Settings(
    Optional<WindowPlace> window,
    Theme theme,
    boolean keepHistory,
    AnswerView view,
    SignInWay signIn,
    int zoom,
    SidebarPlace sidebar,
    Map<String, String> regions,
    WatchChoices watch) {

  /** The settings at the first start. */
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          Theme.SYSTEM,
          true,
          AnswerView.TREE,
          SignInWay.BROWSER,
          100,
          SidebarPlace.DEFAULT,
          Map.of(),
          WatchChoices.DEFAULT);

  public Settings {
    regions = Map.copyOf(regions);
  }

  /** The settings in the file {@code settings.json}, not loaded yet. */
  public static JsonFile<Settings> file(AppFolders folders) {
    return new JsonFile<>(
        new PrivateFile(folders.config().resolve("settings.json")), new SettingsForm());
  }

  /** The same with another place of the window. */
  public Settings withWindow(WindowPlace place) {
    return new Settings(
        Optional.of(place), theme, keepHistory, view, signIn, zoom, sidebar, regions, watch);
  }

  /** The same with another theme. */
  public Settings withTheme(Theme other) {
    return new Settings(window, other, keepHistory, view, signIn, zoom, sidebar, regions, watch);
  }

  /** The same with the history turned on or off. */
  public Settings withKeepHistory(boolean keep) {
    return new Settings(window, theme, keep, view, signIn, zoom, sidebar, regions, watch);
  }

  /** The same with the answer shown in another way. */
  public Settings withView(AnswerView other) {
    return new Settings(window, theme, keepHistory, other, signIn, zoom, sidebar, regions, watch);
  }

  /** The same with another way to sign in. */
  public Settings withSignIn(SignInWay other) {
    return new Settings(window, theme, keepHistory, view, other, zoom, sidebar, regions, watch);
  }

  /** The same with everything of another size. */
  public Settings withZoom(int percent) {
    return new Settings(window, theme, keepHistory, view, signIn, percent, sidebar, regions, watch);
  }

  /** The same with the sidebar shown or hidden, or with another width. */
  public Settings withSidebar(SidebarPlace place) {
    return new Settings(window, theme, keepHistory, view, signIn, zoom, place, regions, watch);
  }

  /** The same with another region for a profile. */
  public Settings withRegion(String profile, String region) {
    Map<String, String> all = new LinkedHashMap<>(regions);
    all.put(profile, region);
    return new Settings(window, theme, keepHistory, view, signIn, zoom, sidebar, all, watch);
  }

  /** The same with stages watched in another way. */
  public Settings withWatch(WatchChoices other) {
    return new Settings(window, theme, keepHistory, view, signIn, zoom, sidebar, regions, other);
  }
}
