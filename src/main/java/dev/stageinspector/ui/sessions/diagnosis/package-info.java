/** Questions about a session, asked and answered in the window. */
@NullMarked
package dev.stageinspector.ui.sessions.diagnosis;

import org.jspecify.annotations.NullMarked;
