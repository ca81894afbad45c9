/** The command line and the composition root. */
@NullMarked
package dev.stageinspector;

import org.jspecify.annotations.NullMarked;
