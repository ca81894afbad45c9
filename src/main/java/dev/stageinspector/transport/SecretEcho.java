package dev.stageinspector.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.core.sync.RequestBody;
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

  /** What STS and the sign-in are sent; in a form, or in JSON. */
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?:^|[&\"])(?:WebIdentityToken|SAMLAssertion|clientSecret|refreshToken|deviceCode|code"
              + "|codeVerifier|assertion|accessToken)(?:=([^&]+)|\"\\s*:\\s*\"([^\"]+)\")");

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
            clean.putHeader(name, values.stream().map(secrets::hiddenIn).toList()));
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
      return new ByteArrayInputStream(secrets.hiddenIn(said).getBytes(StandardCharsets.ISO_8859_1));
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
    context.requestBody().ifPresent(body -> secrets.addAll(members(body)));
    return Secrets.of(Stream.concat(secrets.stream(), signedWith(attributes)));
  }

  private static Stream<String> signedWith(ExecutionAttributes attributes) {
    SelectedAuthScheme<?> scheme =
        attributes.getAttribute(SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME);
    return scheme != null && scheme.identity().getNow(null) instanceof AwsCredentialsIdentity keys
        ? Secrets.in(keys)
        : Stream.empty();
  }

  private static List<String> members(RequestBody body) {
    try (InputStream content = body.contentStreamProvider().newStream()) {
      String sent = new String(content.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
      List<String> secrets = new ArrayList<>();
      Matcher member = MEMBERS.matcher(sent);
      while (member.find()) {
        secrets.add(
            member.group(1) != null
                ? URLDecoder.decode(member.group(1), StandardCharsets.UTF_8)
                : member.group(2));
      }
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
