/** What the program uses of its operating system: variables, folders, private files. */
@NullMarked
package dev.stageinspector.platform;

import org.jspecify.annotations.NullMarked;
