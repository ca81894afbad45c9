/**
 * IAM Identity Center: the token file that is shared with the AWS CLI, its renewal, and signing in
 * through the browser or with a code.
 */
@NullMarked
package dev.stageinspector.aws.sso;

import org.jspecify.annotations.NullMarked;
