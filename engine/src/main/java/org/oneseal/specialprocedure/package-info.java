/**
 * Hearings, expert reviews and what else stops the count (art. 45). Allowed neighbours:
 * cases and what it may use.
 */
@NullMarked
package org.oneseal.specialprocedure;

import org.jspecify.annotations.NullMarked;
