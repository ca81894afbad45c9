/** Tests of the package of the same name. */
@NullMarked
package dev.stageinspector.profiles.sso;

import org.jspecify.annotations.NullMarked;
