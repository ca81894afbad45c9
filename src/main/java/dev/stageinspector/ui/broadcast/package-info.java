/** What a broadcaster needs: settings, tokens, stream keys, and the connection test. */
@NullMarked
package dev.stageinspector.ui.broadcast;

import org.jspecify.annotations.NullMarked;
