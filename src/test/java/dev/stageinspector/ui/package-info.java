/** Tests of the window, in the window. */
@NullMarked
package dev.stageinspector.ui;

import org.jspecify.annotations.NullMarked;
