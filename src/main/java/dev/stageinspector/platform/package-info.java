/** What the program takes from the system it runs on: variables, folders, private files. */
@NullMarked
package dev.stageinspector.platform;

import org.jspecify.annotations.NullMarked;
