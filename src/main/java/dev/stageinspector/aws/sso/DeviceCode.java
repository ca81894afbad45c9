package dev.stageinspector.aws.sso;

import java.net.URI;
import java.time.Instant;

/**
 * A code that the user compares with, or types into, a page in any browser.
 *
 * @param code as it is shown, such as {@code ABCD-EFGH}
 * @param page where to go; the code is in it already
 * @param until when it expires
 */
public record DeviceCode(String code, URI page, Instant until) {}
