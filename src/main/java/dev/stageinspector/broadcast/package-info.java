/**
 * What a broadcaster needs to publish to a stage: the settings of each encoder, ready command lines
 * and files, and what a token says of itself. Pure: knows neither JavaFX nor the AWS SDK.
 */
@NullMarked
package dev.stageinspector.broadcast;

import org.jspecify.annotations.NullMarked;
