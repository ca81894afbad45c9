@NullMarked
package dev.stageinspector.setup;

import org.jspecify.annotations.NullMarked;
