/** Tests of {@code handover}. */
@NullMarked
package dev.stageinspector.handover;

import org.jspecify.annotations.NullMarked;
