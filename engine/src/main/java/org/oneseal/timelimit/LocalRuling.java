package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What an authority ruled for its region.
 *
 * @param first first day it is about
 * @param last last day it is about
 * @param ruling what the days are
 */
record LocalRuling(LocalDate first, LocalDate last, Ruling ruling) {

	Stream<LocalDate> days() {
		return this.first.datesUntil(this.last.plusDays(1));
	}

}
