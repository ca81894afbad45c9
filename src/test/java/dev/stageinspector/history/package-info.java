@NullMarked
package dev.stageinspector.history;

import org.jspecify.annotations.NullMarked;
