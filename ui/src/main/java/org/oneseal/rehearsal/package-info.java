/**
 * Rehearsals: a designer's scenarios are played on the real engine and the real domain,
 * with a clock that is moved and a database that is thrown away. A further kind of act is
 * a class of {@link ActKind} named in {@link Kinds}, one of expectation an
 * {@link ExpectationKind}. Allowed neighbours: all but ui and launch.
 */
@NullMarked
package org.oneseal.rehearsal;

import org.jspecify.annotations.NullMarked;
