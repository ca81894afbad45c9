/**
 * What went wrong with a call, in words: a headline, AWS's reason, the next step, and the request
 * ID.
 */
@NullMarked
package dev.stageinspector.ivs.failure;

import org.jspecify.annotations.NullMarked;
