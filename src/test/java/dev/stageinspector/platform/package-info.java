<<<<<<< HEAD
=======
/** Tests of what is taken from the system. */
>>>>>>> facts
@NullMarked
package dev.stageinspector.platform;

import org.jspecify.annotations.NullMarked;
