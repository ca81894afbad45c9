/** Questions about a stage, answered in words with their evidence. A pure function of answers. */
@NullMarked
package dev.stageinspector.diagnosis;

import org.jspecify.annotations.NullMarked;
