/** Tests of the package of the same name. */
@NullMarked
package dev.stageinspector.aws.credentials;

import org.jspecify.annotations.NullMarked;
