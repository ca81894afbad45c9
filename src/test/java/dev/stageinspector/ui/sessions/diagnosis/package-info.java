@NullMarked
package dev.stageinspector.ui.sessions.diagnosis;

import org.jspecify.annotations.NullMarked;
