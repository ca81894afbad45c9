/**
 * What the program keeps between runs: the history, the user's settings, and the log. Every file is
 * private and is written whole or not at all.
 */
@NullMarked
package dev.stageinspector.store;

import org.jspecify.annotations.NullMarked;
