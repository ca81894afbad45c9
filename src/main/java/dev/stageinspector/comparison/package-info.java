/** What two stages or two sessions have that differs: what is asked for that, and as one tree. */
@NullMarked
package dev.stageinspector.comparison;

import org.jspecify.annotations.NullMarked;
