/** What happened in the sessions of a stage. */
@NullMarked
package dev.stageinspector.ui.sessions;

import org.jspecify.annotations.NullMarked;
