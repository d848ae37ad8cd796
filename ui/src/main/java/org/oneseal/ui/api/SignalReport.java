package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.organisation.Actor;
import org.oneseal.supervision.Cause;
import org.oneseal.supervision.SignalDesk;
import org.oneseal.supervision.Warning;

/** A signal of supervision. */
record SignalReport(@Schema(description = "Its id") String id,
		@Schema(description = "Number of the case") String caseNumber,
		@Schema(description = "Code of the matter") String matter,
		@Schema(description = "What the case is about") String subject,
		@Schema(description = "Region code of the authority") String authority,
		@Schema(description = "Id of the department whose it is") String department,
		@Schema(description = "How grave it is") Cause.Level level, @Schema(description = "What is wrong") Cause cause,
		@Schema(description = "Id of the step in the process; absent for the whole case") @Nullable String step,
		@Schema(description = "Last day of the limit, or the day it happened") LocalDate lastDay,
		@Schema(description = "The day since which it is so") LocalDate asOf,
		@Schema(description = "When it was found") Instant raisedAt,
		@Schema(description = "Whether it was found only after that day") boolean late,
		@Schema(description = "What became of it") Warning.State state,
		@Schema(description = "Last day for the department's answer") LocalDate answerBy,
		@Schema(description = "What the department said; absent while it said nothing") @Nullable Said answer,
		@Schema(description = "What the supervision office said; absent while it said nothing") @Nullable Said ruling,
		@Schema(description = "Whether the system took it back because the last day moved") boolean lifted,
		@Schema(description = "What this official may do now") List<SignalDesk.Wish> wishes) {

	static SignalReport of(Warning warning, Actor official) {
		return new SignalReport(warning.id(), warning.caseNumber(), warning.matter(), warning.subject(),
				warning.authority(), warning.department(), warning.level(), warning.cause(),
				warning.stepKey().orElse(null), warning.lastDay(), warning.asOf(), warning.raisedAt(), warning.isLate(),
				warning.state(), warning.answerBy(), said(warning.answer()), said(warning.ruling()), warning.isLifted(),
				SignalDesk.offered(warning, official));
	}

	private static @Nullable Said said(Optional<Warning.Statement> statement) {
		return statement.map((said) -> new Said(said.words(), said.by(), said.at())).orElse(null);
	}

	/** What somebody said. */
	@Schema(name = "SignalStatement")
	record Said(@Schema(description = "In their words, may be empty") String words,
			@Schema(description = "Name") String by, @Schema(description = "When") Instant at) {

	}

}
