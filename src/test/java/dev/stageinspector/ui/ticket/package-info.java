@NullMarked
package dev.stageinspector.ui.ticket;

import org.jspecify.annotations.NullMarked;
