/** Tests of {@code cli}. */
@NullMarked
package dev.stageinspector.cli;

import org.jspecify.annotations.NullMarked;
