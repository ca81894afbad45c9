/** Tests of {@code ui.broadcast}. */
@NullMarked
package dev.stageinspector.ui.broadcast;

import org.jspecify.annotations.NullMarked;
