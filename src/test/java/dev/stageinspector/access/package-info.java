/** Tests of {@code access}. */
@NullMarked
package dev.stageinspector.access;

import org.jspecify.annotations.NullMarked;
