package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.http.Secrets;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as it was tried.
 *
 * @param request what was asked
 * @param endpoint the address that was asked, if it came to that
 * @param proxy the proxy on the way there
 * @param last the last response, if there was any
 * @param when when it ended
 * @param secrets what the call was signed with
 */
public record Attempt(
    Request request,
    Optional<URI> endpoint,
    Optional<String> proxy,
    Optional<Response> last,
    Instant when,
    Secrets secrets) {}
