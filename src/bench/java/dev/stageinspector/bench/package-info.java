/**
 * What the program takes in time and memory. See src/docs/performance.md. Not part of the tests.
 */
@NullMarked
package dev.stageinspector.bench;

import org.jspecify.annotations.NullMarked;
