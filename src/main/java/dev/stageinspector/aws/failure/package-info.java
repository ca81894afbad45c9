/** Why a call gave no answer: the one set of reasons, for AWS itself and for the way there. */
@NullMarked
package dev.stageinspector.aws.failure;

import org.jspecify.annotations.NullMarked;
