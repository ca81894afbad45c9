/** Tests of the package of the same name. */
@NullMarked
package dev.stageinspector.profiles.credentials;

import org.jspecify.annotations.NullMarked;
