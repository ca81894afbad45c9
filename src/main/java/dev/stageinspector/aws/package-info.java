/**
 * The AWS services that credentials come from (STS, IAM Identity Center, sign-in), and the only
 * place that knows the exceptions of their SDK clients.
 */
@NullMarked
package dev.stageinspector.aws;

import org.jspecify.annotations.NullMarked;
