/** Tests of the whole program, and the rules that its source keeps. */
@NullMarked
package dev.stageinspector;

import org.jspecify.annotations.NullMarked;
