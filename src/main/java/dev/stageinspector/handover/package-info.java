/**
 * How a second start of the program hands over to the one that runs: a Unix domain socket in a
 * folder that only the user can enter, and a lock that one running program holds. Nothing here
 * knows what is handed over, or loads the toolkit, the SDK, or the profiles.
 */
@NullMarked
package dev.stageinspector.handover;

import org.jspecify.annotations.NullMarked;
