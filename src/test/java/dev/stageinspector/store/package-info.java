/** Tests of {@code store}. */
@NullMarked
package dev.stageinspector.store;

import org.jspecify.annotations.NullMarked;
