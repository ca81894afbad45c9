/** Tests of the tree of properties and everything made of it. */
@NullMarked
package dev.stageinspector.property;

import org.jspecify.annotations.NullMarked;
