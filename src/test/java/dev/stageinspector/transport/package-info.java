@NullMarked
package dev.stageinspector.transport;

import org.jspecify.annotations.NullMarked;
