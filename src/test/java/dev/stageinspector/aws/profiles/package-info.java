@NullMarked
package dev.stageinspector.aws.profiles;

import org.jspecify.annotations.NullMarked;
