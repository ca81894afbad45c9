/** The stages that the user looked up. */
@NullMarked
package dev.stageinspector.history;

import org.jspecify.annotations.NullMarked;
