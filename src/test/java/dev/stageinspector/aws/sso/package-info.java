/** Tests of the package of the same name. */
@NullMarked
package dev.stageinspector.aws.sso;

import org.jspecify.annotations.NullMarked;
