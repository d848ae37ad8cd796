/**
 * Every speed we claim, as a ratio within one run. Each benchmark measures ours and what
 * one would do without us in turn, on the same data in the same JVM, and insists that
 * both come to the same result; or the same people at work with and without a load beside
 * them, in one run of the program.
 */
@NullMarked
package org.oneseal.benchmarks;

import org.jspecify.annotations.NullMarked;
