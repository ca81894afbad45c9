package dev.stageinspector.ivs;

import dev.stageinspector.platform.JsonText;
import dev.stageinspector.property.MalformedJsonException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what is secret in a body, without making a property of it. */
final class SecretMember {
  private SecretMember() {}

  /**
   * The secret in a member of the one object of an answer.
   *
   * @throws MalformedJsonException if it is not there; nothing of the body is in the message
   */
  static Secret required(String body, String object, String member) throws MalformedJsonException {
    String text = object(body, object).path(member).asString("");
    if (text.isEmpty()) {
      throw new MalformedJsonException("the response has no " + member);
    }
    return new Secret(text);
  }

  /** The one object of an answer. Jackson's own message would quote the body, and the secret. */
  static JsonNode object(String body, String member) throws MalformedJsonException {
    try {
      return JsonText.object(body)
          .orElseThrow(() -> new MalformedJsonException("the response is not a JSON object"))
          .path(member);
    } catch (JacksonException e) {
      throw new MalformedJsonException("the response is not JSON");
    }
  }
}
