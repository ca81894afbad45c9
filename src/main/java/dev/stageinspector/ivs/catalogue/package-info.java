/** What is known of the fields of each operation's answer: labels, meanings, limits, defaults. */
@NullMarked
package dev.stageinspector.ivs.catalogue;

import org.jspecify.annotations.NullMarked;
