package dev.stageinspector.store;

/**
 * A stage that is open in a tab, as it is kept from one start to the next.
 *
 * @param arn the stage's ARN, never blank
 * @param name what the tab was called, such as the stage's name
 * @param profile the profile of its look-ups, as in a {@link Visit}
 */
public record OpenTab(String arn, String name, String profile) {

  public OpenTab {
    if (arn.isBlank()) {
      throw new IllegalArgumentException("A tab to be kept needs an ARN");
    }
  }
}
