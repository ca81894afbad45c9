/** The ticket: its preview, what is hidden in it, and its copies. */
@NullMarked
package dev.stageinspector.ui.ticket;

import org.jspecify.annotations.NullMarked;
