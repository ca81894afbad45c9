@NullMarked
package dev.stageinspector.broadcast;

import org.jspecify.annotations.NullMarked;
