/** What the user looked at before. */
@NullMarked
package dev.stageinspector.history;

import org.jspecify.annotations.NullMarked;
