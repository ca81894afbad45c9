/** One class for each way in which a profile comes to its credentials, and what joins them. */
@NullMarked
package dev.stageinspector.aws.credentials;

import org.jspecify.annotations.NullMarked;
