/**
 * What happened, for others: one text out of the answers, without secrets and without what names
 * people. It uses neither JavaFX nor the AWS SDK.
 */
@NullMarked
package dev.stageinspector.ticket;

import org.jspecify.annotations.NullMarked;
