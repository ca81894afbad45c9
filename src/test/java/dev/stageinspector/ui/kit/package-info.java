/** Tests of {@code ui.kit}. */
@NullMarked
package dev.stageinspector.ui.kit;

import org.jspecify.annotations.NullMarked;
