/** Tests of what is taken from the system. */
@NullMarked
package dev.stageinspector.platform;

import org.jspecify.annotations.NullMarked;
