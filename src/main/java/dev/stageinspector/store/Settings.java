package dev.stageinspector.store;

import java.util.Optional;

/**
 * The user's choices, and the state of the window when it was closed.
 *
 * @param window where the window was; empty before the first time
 * @param keepHistory whether look-ups are recorded
 * @param signIn how to sign in to IAM Identity Center
 * @param zoom how large everything in the window is, in percent of its usual size
 */
public record Settings(
    Optional<WindowPlace> window,
    Theme theme,
    boolean keepHistory,
    AnswerView view,
    SignInWay signIn,
    int zoom) {

  /** The settings at the first start. */
  public static final Settings DEFAULT =
      new Settings(Optional.empty(), Theme.SYSTEM, true, AnswerView.TREE, SignInWay.BROWSER, 100);

  /** The settings in the file {@code settings.json}, not loaded yet. */
  public static JsonFile<Settings> file(AppFolders folders) {
    return new JsonFile<>(
        new PrivateFile(folders.config().resolve("settings.json")), new SettingsForm());
  }

  /** The same with another place of the window. */
  public Settings withWindow(WindowPlace place) {
    return new Settings(Optional.of(place), theme, keepHistory, view, signIn, zoom);
  }

  /** The same with another theme. */
  public Settings withTheme(Theme other) {
    return new Settings(window, other, keepHistory, view, signIn, zoom);
  }

  /** The same with the history turned on or off. */
  public Settings withKeepHistory(boolean keep) {
    return new Settings(window, theme, keep, view, signIn, zoom);
  }

  /** The same with the answer shown in another way. */
  public Settings withView(AnswerView other) {
    return new Settings(window, theme, keepHistory, other, signIn, zoom);
  }

  /** The same with another way to sign in. */
  public Settings withSignIn(SignInWay other) {
    return new Settings(window, theme, keepHistory, view, other, zoom);
  }

  /** The same with everything of another size. */
  public Settings withZoom(int percent) {
    return new Settings(window, theme, keepHistory, view, signIn, percent);
  }
}
