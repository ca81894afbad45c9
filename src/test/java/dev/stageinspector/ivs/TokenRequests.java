package dev.stageinspector.ivs;

import java.util.Map;

/** Tokens to ask for. */
public final class TokenRequests {
  private TokenRequests() {}

  /** What a broadcaster needs and no more. */
  public static TokenRequest toPublish(int minutes) {
    return new TokenRequest(true, false, minutes, "", Map.of());
  }
}
