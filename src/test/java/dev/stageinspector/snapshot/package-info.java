@NullMarked
package dev.stageinspector.snapshot;

import org.jspecify.annotations.NullMarked;
