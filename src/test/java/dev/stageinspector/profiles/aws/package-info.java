/** Tests of the package of the same name. */
@NullMarked
package dev.stageinspector.profiles.aws;

import org.jspecify.annotations.NullMarked;
