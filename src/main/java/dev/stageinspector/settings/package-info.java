/** The user's choices, and the state of the window when it was closed. */
@NullMarked
package dev.stageinspector.settings;

import org.jspecify.annotations.NullMarked;
