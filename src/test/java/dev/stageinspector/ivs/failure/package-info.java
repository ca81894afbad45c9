/** Tests of {@code ivs.failure}. */
@NullMarked
package dev.stageinspector.ivs.failure;

import org.jspecify.annotations.NullMarked;
