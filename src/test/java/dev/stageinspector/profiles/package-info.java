@NullMarked
package dev.stageinspector.profiles;

import org.jspecify.annotations.NullMarked;
