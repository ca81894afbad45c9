/** Signing in: IAM Identity Center, AWS console sign-in, and MFA codes. */
@NullMarked
package dev.stageinspector.ui.signin;

import org.jspecify.annotations.NullMarked;
