@NullMarked
package dev.stageinspector.settings;

import org.jspecify.annotations.NullMarked;
