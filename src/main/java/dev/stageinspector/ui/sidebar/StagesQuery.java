package dev.stageinspector.ui.sidebar;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.Request;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which stages are asked for.
 *
 * @param profile with whose credentials
 * @param regions where, in this order; there is at least one
 */
record StagesQuery(ProfileChoice profile, List<String> regions) {

  StagesQuery {
    regions = List.copyOf(regions);
  }

  /** The stages of one region. */
  static StagesQuery of(ProfileChoice profile, String region) {
    return new StagesQuery(profile, List.of(region));
  }

  /** The requests, one for each region. */
  Stream<Request> requests() {
    return regions.stream().map(region -> Request.list(Operation.LIST_STAGES, profile, region));
  }

  /** Where, in words: a region with its place, or how many regions. */
  String where() {
    return regions.size() == 1
        ? Regions.described(regions.getFirst())
        : "all " + regions.size() + " regions";
  }
}
