/**
 * Checks the way from this computer to the servers that a broadcaster needs: names, connections,
 * TLS, redirects. Publishes nothing and sends no secret. Knows neither JavaFX nor the AWS SDK.
 */
@NullMarked
package dev.stageinspector.broadcast.check;

import org.jspecify.annotations.NullMarked;
