/** The sidebar, which finds a stage: those of a region, the pinned ones, and the recent ones. */
@NullMarked
package dev.stageinspector.ui.sidebar;

import org.jspecify.annotations.NullMarked;
