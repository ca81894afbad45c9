/** Tests of the sidebar. */
@NullMarked
package dev.stageinspector.ui.sidebar;

import org.jspecify.annotations.NullMarked;
