/**
 * How the program reaches a service: proxies, trusted certificates, time limits. Nothing here is
 * global to the JVM, so that each client has its own.
 */
@NullMarked
package dev.stageinspector.aws.http;

import org.jspecify.annotations.NullMarked;
