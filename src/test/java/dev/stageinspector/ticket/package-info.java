@NullMarked
package dev.stageinspector.ticket;

import org.jspecify.annotations.NullMarked;
