package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;

/** A step of a case. */
record TaskReport(@Schema(description = "Its id") String id,
		@Schema(description = "Number of the case") String caseNumber,
		@Schema(description = "Where the case stands") CaseStatus caseStatus,
		@Schema(description = "Id in the process") String step,
		@Schema(description = "What kind of act ends it") Step.Kind kind,
		@Schema(description = "What it is, by language") Map<String, String> title,
		@Schema(description = "Id of the department whose work it is") String department,
		@Schema(description = "Whether it still waits") boolean open,
		@Schema(description = "Account of the official who took it") @Nullable String assignee,
		@Schema(description = "Since when it waits") Instant startedAt,
		@Schema(description = "Last day for it") @Nullable LocalDate dueOn,
		@Schema(description = "When it was done") @Nullable Instant endedAt,
		@Schema(description = "What this official may send to `complete` now") List<String> actions,
		@Schema(description = "Fingerprint of what is judged, to be sent along") String seen) {

}
