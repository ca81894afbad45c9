/** Tests of what happened in a stage. */
@NullMarked
package dev.stageinspector.sessions;

import org.jspecify.annotations.NullMarked;
