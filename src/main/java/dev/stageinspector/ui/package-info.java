/**
 * The window. Views are written in code; each takes the narrowest thing that it needs. Knows what
 * was answered, never the AWS SDK.
 */
@NullMarked
package dev.stageinspector.ui;

import org.jspecify.annotations.NullMarked;
