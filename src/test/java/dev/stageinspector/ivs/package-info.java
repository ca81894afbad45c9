/** Tests of looking stages up, against the real SDK client on loopback. */
@NullMarked
package dev.stageinspector.ivs;

import org.jspecify.annotations.NullMarked;
