package dev.stageinspector.aws.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Takes out of what a service says in an error all that the request carried in secret, before
 * anything reads it. Every failure of a client of the SDK passes here, and nowhere else does a
 * service's text come from.
 */
final class SecretEcho implements ExecutionInterceptor {

  private static final List<String> HEADERS =
      List.of("x-amz-security-token", "x-amz-sso_bearer_token");

  /** What STS, the portal, and the sign-in are sent. */
  private static final Set<String> MEMBERS =
      Set.of(
          "WebIdentityToken",
          "SAMLAssertion",
          "accessToken",
          "clientSecret",
          "refreshToken",
          "deviceCode",
          "code",
          "codeVerifier",
          "assertion");

  private static final int LONGEST_BODY = 8 << 20;

  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    if (context.httpResponse().isSuccessful()) {
      return context.httpResponse();
    }
    Secrets secrets = secrets(context, attributes);
    SdkHttpResponse.Builder clean = context.httpResponse().toBuilder();
    context
        .httpResponse()
        .forEachHeader((name, values) ->
            clean.putHeader(name, values.stream().map(secrets::redacted).toList()));
    return clean.build();
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    if (context.httpResponse().isSuccessful()) {
      return context.responseBody();
    }
    Secrets secrets = secrets(context, attributes);
    return context.responseBody().map(body -> clean(body, secrets));
  }

  /** A secret is written in ASCII; all other bytes pass as they are. */
  private static InputStream clean(InputStream body, Secrets secrets) {
    try (body) {
      String said = new String(body.readNBytes(LONGEST_BODY), StandardCharsets.ISO_8859_1);
      return new ByteArrayInputStream(secrets.redacted(said).getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Secrets secrets(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    SdkHttpRequest request = context.httpRequest();
    List<String> secrets = new ArrayList<>();
    HEADERS.forEach(name -> secrets.addAll(request.matchingHeaders(name)));
    request
        .firstMatchingHeader("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .ifPresent(value -> secrets.add(value.substring("Bearer ".length())));
    return Secrets.of(
        Stream.of(secrets.stream(), members(context.request()), signedWith(attributes))
            .flatMap(parts -> parts));
  }

  private static Stream<String> signedWith(ExecutionAttributes attributes) {
    SelectedAuthScheme<?> scheme =
        attributes.getAttribute(SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME);
    return scheme != null && scheme.identity().getNow(null) instanceof AwsCredentialsIdentity keys
        ? Secrets.in(keys)
        : Stream.empty();
  }

  private static Stream<String> members(SdkRequest request) {
    return request.sdkFields().stream()
        .filter(field -> MEMBERS.contains(field.memberName()))
        .map(field -> field.getValueOrDefault(request))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }
}
