/**
 * Supervision: signals before and after a limit breaks, what departments answer, and the
 * figures of an event log of any system, which are plain Java without database or Spring.
 * Hears of the others by their events. Allowed neighbours: cases and what it may use.
 */
@NullMarked
package org.oneseal.supervision;

import org.jspecify.annotations.NullMarked;
