package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A request as a snapshot holds it: whoever made it, and however large its pages were to be.
 *
 * @param input the operation's input
 */
record SavedRequest(Operation operation, String region, Map<String, Object> input) {

  static final String NEXT_TOKEN = "nextToken";

  private static final String PUBLISHED = "filterByPublished";
  private static final String USER = "filterByUserId";

  SavedRequest {
    Map<String, Object> sorted = new TreeMap<>(input);
    sorted.remove("maxResults");
    input = sorted;
  }

  static SavedRequest of(Request request) {
    return new SavedRequest(request.operation(), request.region(), request.input());
  }

  /** Which participants are wanted, if not all of a session: from the first page on. */
  Optional<Predicate<Property>> wanted() {
    if (operation != Operation.LIST_PARTICIPANTS || !isFirstPage()) {
      return Optional.empty();
    }
    if (input.get(PUBLISHED) instanceof Boolean published) {
      return Optional.of(
          one -> Table.cell(one, "published").equals(String.valueOf((boolean) published)));
    }
    return input.get(USER) instanceof String user
        ? Optional.of(one -> Table.cell(one, "userId").equals(user))
        : Optional.empty();
  }

  /** The same list with all participants. */
  SavedRequest whole() {
    return without(PUBLISHED, USER);
  }

  /** A later page. */
  SavedRequest page(String token) {
    Map<String, Object> more = new TreeMap<>(input);
    more.put(NEXT_TOKEN, token);
    return new SavedRequest(operation, region, more);
  }

  /** The same without secrets. */
  SavedRequest redacted() {
    return new SavedRequest(operation, region, SecretRemoval.input(input));
  }

  boolean isFirstPage() {
    return !input.containsKey(NEXT_TOKEN);
  }

  /** The same request from its first page on. */
  SavedRequest firstPage() {
    return without(NEXT_TOKEN);
  }

  private SavedRequest without(String... members) {
    Map<String, Object> rest = new TreeMap<>(input);
    rest.keySet().removeAll(Set.of(members));
    return new SavedRequest(operation, region, rest);
  }
}
