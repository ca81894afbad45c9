/**
 * Answers in a file: what it looks like, how it is written and read, and the file as one more
 * source of answers.
 */
@NullMarked
package dev.stageinspector.snapshot;

import org.jspecify.annotations.NullMarked;
