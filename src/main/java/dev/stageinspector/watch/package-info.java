/**
 * What a watch of a stage is: when it asks, what has changed since it asked before, and what was
 * never known. Pure: whoever uses it asks, and tells it the time.
 */
@NullMarked
package dev.stageinspector.watch;

import org.jspecify.annotations.NullMarked;
