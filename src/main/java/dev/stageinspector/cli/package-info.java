/**
 * The command line: its options, what it prints, and how the program ends. It prints answers
 * without a window, so it never uses {@code ui}.
 */
@NullMarked
package dev.stageinspector.cli;

import org.jspecify.annotations.NullMarked;
