/**
 * Notices to officials: in the application, by mail at once, or in one mail a day, as
 * each prefers. Hears of the others by their events; what an act tells whom stands in
 * {@code Rules}. Who has news that is no act on a case publishes
 * {@link org.oneseal.organisation.OfficialsConcerned}. Allowed neighbours: cases and what
 * it may use.
 */
@NullMarked
package org.oneseal.notice;

import org.jspecify.annotations.NullMarked;
