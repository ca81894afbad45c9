package dev.stageinspector.ivs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a participant token should be good for. The limits are the service model's.
 *
 * @param publish whether its participant may publish
 * @param subscribe whether its participant may see the others
 * @param minutes how long it can be used, 1 to 20160 minutes (14 days)
 * @param userId whose it is, at most 128 characters; may be empty
 * @param attributes names and values that every participant sees, at most 1 KB in all
 */
public record TokenRequest(
    boolean publish,
    boolean subscribe,
    int minutes,
    String userId,
    Map<String, String> attributes) {

  public static final int MAX_MINUTES = 20_160;
  public static final int MAX_USER_ID = 128;
  public static final int MAX_ATTRIBUTE_BYTES = 1024;

  public TokenRequest {
    attributes = new LinkedHashMap<>(attributes);
  }

  /** The size of the attributes in bytes: names and values in UTF-8. */
  public int attributeBytes() {
    return attributes.entrySet().stream()
        .mapToInt(one -> bytes(one.getKey()) + bytes(one.getValue()))
        .sum();
  }

  /** What the service would not accept, in sentences; empty if nothing. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!publish && !subscribe) {
      problems.add("Choose at least one capability.");
    }
    if (minutes < 1 || minutes > MAX_MINUTES) {
      problems.add("A token is valid for 1 minute to 14 days (20160 minutes).");
    }
    if (userId.codePointCount(0, userId.length()) > MAX_USER_ID) {
      problems.add("A user ID can have at most 128 characters.");
    }
    if (attributeBytes() > MAX_ATTRIBUTE_BYTES) {
      problems.add("The attributes have " + attributeBytes() + " bytes. The maximum is 1024.");
    }
    return problems;
  }

  /** The input of CreateParticipantToken. */
  Map<String, Object> input(String stageArn) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("stageArn", stageArn);
    input.put("duration", minutes);
    input.put(
        "capabilities",
        Stream.of(publish ? "PUBLISH" : "", subscribe ? "SUBSCRIBE" : "")
            .filter(capability -> !capability.isEmpty())
            .toList());
    if (!userId.isEmpty()) {
      input.put("userId", userId);
    }
    if (!attributes.isEmpty()) {
      input.put("attributes", attributes);
    }
    return input;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
