/**
 * An answer on the screen: the property tree, its JSON, the filter, and the stage's header and
 * endpoints.
 */
@NullMarked
package dev.stageinspector.ui.answer;

import org.jspecify.annotations.NullMarked;
