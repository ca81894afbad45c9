/** Tests of {@code find}. */
@NullMarked
package dev.stageinspector.find;

import org.jspecify.annotations.NullMarked;
