/** What the program takes in time and memory. Run as the README says; never part of the tests. */
@NullMarked
package dev.stageinspector.bench;

import org.jspecify.annotations.NullMarked;
