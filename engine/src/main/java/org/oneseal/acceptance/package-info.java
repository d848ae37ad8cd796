/**
 * Whether an application is taken in: accepted, not accepted, or sent back once with
 * everything that is missing. Allowed neighbours: cases and what it may use.
 */
@NullMarked
package org.oneseal.acceptance;

import org.jspecify.annotations.NullMarked;
