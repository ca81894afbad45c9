@NullMarked
package dev.stageinspector.watch;

import org.jspecify.annotations.NullMarked;
