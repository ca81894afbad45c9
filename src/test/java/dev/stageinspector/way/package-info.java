@NullMarked
package dev.stageinspector.way;

import org.jspecify.annotations.NullMarked;
