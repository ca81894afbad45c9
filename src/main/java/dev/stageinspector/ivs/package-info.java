/**
 * Amazon IVS Real-Time: what a stage's ARN is, how a stage is asked for, what was answered and what
 * can go wrong. Knows the AWS SDK, never JavaFX.
 */
@NullMarked
package dev.stageinspector.ivs;

import org.jspecify.annotations.NullMarked;
