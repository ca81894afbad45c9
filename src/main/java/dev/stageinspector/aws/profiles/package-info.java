/**
 * The AWS profiles of the shared config and credentials files, and the credentials that they give.
 * The files are read with a reader of our own: the SDK's gives a whole file up for one bad line,
 * names no file in its errors, and silently drops names with spaces.
 */
@NullMarked
package dev.stageinspector.aws.profiles;

import org.jspecify.annotations.NullMarked;
