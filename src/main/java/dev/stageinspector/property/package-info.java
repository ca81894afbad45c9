/**
 * A response of AWS as one immutable tree of properties, and everything that is a function of it.
 * It uses neither JavaFX nor the AWS SDK.
 */
@NullMarked
package dev.stageinspector.property;

import org.jspecify.annotations.NullMarked;
