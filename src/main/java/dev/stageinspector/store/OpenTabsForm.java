package dev.stageinspector.store;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open tabs as JSON: {@code {"tabs": [{"arn", "name", "profile"}], "selected"}}. A tab without
 * an ARN is left out.
 */
final class OpenTabsForm implements JsonForm<OpenTabs> {

  private static final String TABS = "tabs";
  private static final String ARN = "arn";
  private static final String NAME = "name";
  private static final String PROFILE = "profile";
  private static final String SELECTED = "selected";

  @Override
  public String noun() {
    return "open tabs";
  }

  @Override
  public Optional<OpenTabs> read(ObjectNode root) {
    return switch (root.get(TABS)) {
      case null -> Optional.of(OpenTabs.NONE);
      case ArrayNode entries ->
          Optional.of(
              new OpenTabs(
                  entries.valueStream().flatMap(OpenTabsForm::tab).toList(),
                  root.path(SELECTED).asInt(0)));
      default -> Optional.empty();
    };
  }

  @Override
  public void write(OpenTabs open, ObjectNode root) {
    ArrayNode entries = root.putArray(TABS);
    for (OpenTab tab : open.tabs()) {
      entries.addObject().put(ARN, tab.arn()).put(NAME, tab.name()).put(PROFILE, tab.profile());
    }
    root.put(SELECTED, open.selected());
  }

  private static Stream<OpenTab> tab(JsonNode entry) {
    String arn = entry.path(ARN).asString("");
    return arn.isBlank()
        ? Stream.empty()
        : Stream.of(
            new OpenTab(arn, entry.path(NAME).asString(""), entry.path(PROFILE).asString("")));
  }
}
