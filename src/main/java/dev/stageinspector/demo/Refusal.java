package dev.stageinspector.demo;

import java.io.Serial;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The service rejects a request. Errors of the service model have their reason in {@code
 * exceptionMessage}, and generic AWS errors in {@code message}. There is no stack trace, because
 * this is a response and not a fault of the program.
 */
final class Refusal extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String member;
  private final String reason;

  private Refusal(int status, String type, String member, String reason) {
    super(reason, null, false, false);
    this.status = status;
    this.type = type;
    this.member = member;
    this.reason = reason;
  }

  static Refusal validation(String reason) {
    return modeled(400, "ValidationException", reason);
  }

  static Refusal accessDenied(String reason) {
    return modeled(403, "AccessDeniedException", reason);
  }

  static Refusal pendingVerification(String reason) {
    return modeled(403, "PendingVerification", reason);
  }

  static Refusal notFound(String reason) {
    return modeled(404, "ResourceNotFoundException", reason);
  }

  static Refusal internalServer(String reason) {
    return modeled(500, "InternalServerException", reason);
  }

  static Refusal serialization(String reason) {
    return generic(400, "SerializationException", reason);
  }

  static Refusal missingAuthenticationToken(String reason) {
    return generic(403, "MissingAuthenticationTokenException", reason);
  }

  static Refusal incompleteSignature(String reason) {
    return generic(403, "IncompleteSignatureException", reason);
  }

  static Refusal invalidSignature(String reason) {
    return generic(403, "InvalidSignatureException", reason);
  }

  static Refusal unknownOperation(String reason) {
    return generic(404, "UnknownOperationException", reason);
  }

  static Refusal bodyTooLarge(String reason) {
    return generic(413, "RequestEntityTooLargeException", reason);
  }

  static Refusal unsupportedMediaType(String reason) {
    return generic(415, "UnsupportedMediaTypeException", reason);
  }

  static Refusal throttled(String reason) {
    return generic(429, "ThrottlingException", reason);
  }

  private static Refusal modeled(int status, String type, String reason) {
    return new Refusal(status, type, "exceptionMessage", reason);
  }

  private static Refusal generic(int status, String type, String reason) {
    return new Refusal(status, type, "message", reason);
  }

  int status() {
    return status;
  }

  /** The error's name, for the header {@code x-amzn-ErrorType}. */
  String type() {
    return type;
  }

  byte[] body() {
    return DemoJson.bytes(JsonNodeFactory.instance.objectNode().put(member, reason));
  }
}
