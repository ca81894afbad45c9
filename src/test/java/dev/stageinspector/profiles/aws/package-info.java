/** Tests of {@code profiles.aws}. */
@NullMarked
package dev.stageinspector.profiles.aws;

import org.jspecify.annotations.NullMarked;
