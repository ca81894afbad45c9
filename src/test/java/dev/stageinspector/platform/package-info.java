@NullMarked
package dev.stageinspector.platform;

import org.jspecify.annotations.NullMarked;
