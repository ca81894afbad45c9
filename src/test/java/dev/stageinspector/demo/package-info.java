/** Tests of the demo account over real loopback connections. */
@NullMarked
package dev.stageinspector.demo;

import org.jspecify.annotations.NullMarked;
