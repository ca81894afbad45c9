@NullMarked
package dev.stageinspector.aws.http;

import org.jspecify.annotations.NullMarked;
