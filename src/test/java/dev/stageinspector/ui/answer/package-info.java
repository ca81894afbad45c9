/** Tests of {@code ui.answer}. */
@NullMarked
package dev.stageinspector.ui.answer;

import org.jspecify.annotations.NullMarked;
