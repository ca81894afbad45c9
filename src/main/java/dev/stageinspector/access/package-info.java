/**
 * Which profile, endpoint, proxy, and trust a call uses, whose identity that is, and what the user
 * should know about it. The texts about profiles are pure, so the terminal uses them too.
 */
@NullMarked
package dev.stageinspector.access;

import org.jspecify.annotations.NullMarked;
