package org.oneseal.ui.api;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days of a case, local to the authority. */
record DueDates(@Schema(description = "Day of receipt") LocalDate receivedOn, @Schema(
		description = "Last day for acceptance or the correction notice, while that is open") @Nullable LocalDate acceptBy,
		@Schema(description = "Day of acceptance; the limit of the decision begins after it") @Nullable LocalDate acceptedOn,
		@Schema(description = "Last day for the decision by the authority's promise") @Nullable LocalDate promisedBy,
		@Schema(description = "Last day for the decision by law") @Nullable LocalDate statutoryBy,
		@Schema(description = "Whether holidays that are not published yet may move a day") boolean provisional,
		@Schema(description = "Whether the limits stand still, for a special procedure or until the applicant corrects; see /api/cases/{number}/deadlines") boolean paused,
		@Schema(description = "Working days left of the limit that runs now, negative once it has passed; absent where none runs") @Nullable Integer workingDaysLeft) {

}
