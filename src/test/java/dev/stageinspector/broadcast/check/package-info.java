@NullMarked
package dev.stageinspector.broadcast.check;

import org.jspecify.annotations.NullMarked;
