package org.oneseal.ui.api;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The working calendar of one year. */
record CalendarReport(@Schema(description = "Region code; left out for the nation") @Nullable String region,
		@Schema(description = "The year") int year,
		@Schema(description = "Number of the last change of any calendar; grows with each") long revision,
		@Schema(description = "First day that a published notice rules") LocalDate knownFrom,
		@Schema(description = "Last day that no notice still to come can rule") LocalDate knownUntil,
		@Schema(description = "How many working days the year has, as far as is known") int workingDays,
		@Schema(description = "Where the State Council's arrangement was published; empty while it is awaited") List<Source> sources,
		@Schema(description = "The days that are not what their weekday says, in order") List<RuledDay> days) {

	/** A notice. */
	@Schema(name = "CalendarSource")
	record Source(@Schema(description = "Its name, may be empty") String title,
			@Schema(description = "Its addresses, and those of what amended it") List<String> addresses) {

	}

	/** A day that somebody ruled on. */
	@Schema(name = "RuledDay")
	record RuledDay(@Schema(description = "The day") LocalDate day,
			@Schema(description = "Whether it is a working day") boolean worked,
			@Schema(description = "The holiday it belongs to, or the reason of the authority") String occasion,
			@Schema(description = "Region code of the authority that ruled; left out for the State Council") @Nullable String region) {

	}

}
