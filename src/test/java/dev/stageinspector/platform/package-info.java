/** Tests of the program's own files, folders and loggers, against the real file system. */
@NullMarked
package dev.stageinspector.platform;

import org.jspecify.annotations.NullMarked;
