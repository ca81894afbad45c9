/** Tests of what is drawn of sessions. */
@NullMarked
package dev.stageinspector.ui.sessions;

import org.jspecify.annotations.NullMarked;
