/** Sessions, participants, and events: what happened in a stage, out of many answers. Pure. */
@NullMarked
package dev.stageinspector.sessions;

import org.jspecify.annotations.NullMarked;
