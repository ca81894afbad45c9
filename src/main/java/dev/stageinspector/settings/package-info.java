/** What the user chose, and how the window was left. */
@NullMarked
package dev.stageinspector.settings;

import org.jspecify.annotations.NullMarked;
