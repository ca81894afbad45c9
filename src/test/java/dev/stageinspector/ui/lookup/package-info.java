/** Tests of {@code ui.lookup}. */
@NullMarked
package dev.stageinspector.ui.lookup;

import org.jspecify.annotations.NullMarked;
