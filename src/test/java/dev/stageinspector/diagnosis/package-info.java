/** Diagnosis, checked with answers as AWS sends them. */
@NullMarked
package dev.stageinspector.diagnosis;

import org.jspecify.annotations.NullMarked;
