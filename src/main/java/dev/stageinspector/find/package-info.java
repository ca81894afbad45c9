/** Finding a stage: what people paste, the filter of a list, and the search for a name. */
@NullMarked
package dev.stageinspector.find;

import org.jspecify.annotations.NullMarked;
