/** What all rooms of the window share. It knows none of them. */
@NullMarked
package dev.stageinspector.ui.kit;

import org.jspecify.annotations.NullMarked;
