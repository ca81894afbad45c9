package dev.stageinspector.ivs;

import java.util.Map;
import java.util.Set;

/** The regions in which IVS Real-Time is known to be, of the public endpoint model (2026-04). */
public final class Regions {

  private static final Map<String, String> PLACES =
      Map.of(
          "us-east-1", "N. Virginia",
          "us-west-2", "Oregon",
          "eu-west-1", "Ireland",
          "eu-central-1", "Frankfurt",
          "ap-south-1", "Mumbai",
          "ap-northeast-1", "Tokyo",
          "ap-northeast-2", "Seoul");

  /** Where to look if nothing says where. */
  public static final String FIRST = "us-east-1";

  private Regions() {}

  /** Their codes. */
  public static Set<String> known() {
    return PLACES.keySet();
  }

  /** The region's code with the place it is in, where that is known. */
  public static String described(String region) {
    String place = PLACES.get(region);
    return place == null ? region : region + " (" + place + ")";
  }
}
