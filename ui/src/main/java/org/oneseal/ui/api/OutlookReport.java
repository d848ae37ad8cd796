package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.review.Opinion.Verdict;

/** What each outcome of a task would lead to. */
record OutlookReport(@Schema(description = "The outcomes that can be chosen") List<Outcome> outcomes) {

	/** An outcome. */
	@Schema(name = "OutlookOutcome")
	record Outcome(@Schema(description = "The `action` of completeTask") String action, @Schema(
			description = "The `verdict` of an opinion; absent where all lead to the same") @Nullable Verdict verdict,
			@Schema(description = "Whether a second official of the department has to give an opinion first") boolean second,
			@Schema(description = "Steps that begin, or go on, for people at once") List<StopEntry> next,
			@Schema(description = "Ids of the steps the program does") List<String> automatic,
			@Schema(description = "Steps that have to end first, because ways meet behind them") List<StopEntry> waitsFor,
			@Schema(description = "Steps that begin for people when those have ended") List<StopEntry> then) {

	}

}
