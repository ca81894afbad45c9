/**
 * The built-in demo account: a small Amazon IVS Real-Time endpoint on loopback with sample stages.
 * Any client of the real service can be pointed at it.
 *
 * <p>What it checks, and the names and members of its errors, follow the public service model. The
 * wording of the reasons is the program's own.
 */
@NullMarked
package dev.stageinspector.demo;

import org.jspecify.annotations.NullMarked;
