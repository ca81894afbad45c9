/** Choosing a stage and a profile, and the state of the look-up. */
@NullMarked
package dev.stageinspector.ui.lookup;

import org.jspecify.annotations.NullMarked;
