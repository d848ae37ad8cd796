package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.audit.AuditEntry;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseStatus;

/** Every act on a case, first act first. */
record HistoryReport(@Schema(description = "Number of the case") String number,
		@Schema(description = "Whether the chain of hashes is complete and unchanged") boolean intact,
		@Schema(description = "Position of the first entry that was changed, left out or put in") @Nullable Integer firstBroken,
		@Schema(description = "The acts") List<Entry> entries) {

	/** One act. */
	@Schema(name = "HistoryEntry")
	record Entry(@Schema(description = "1 for the first") int position, @Schema(description = "What was done") Act act,
			@Schema(description = "Account, or `system`") String by,
			@Schema(description = "Name at that time") String byName,
			@Schema(description = "Department or applicant") String onBehalfOf,
			@Schema(description = "Step of the process") @Nullable String step,
			@Schema(description = "State before") CaseStatus from, @Schema(description = "State after") CaseStatus to,
			@Schema(description = "Fingerprint of what the person had before them") @Nullable String seen,
			@Schema(description = "Facts of the act") Map<String, String> details,
			@Schema(description = "When") Instant at,
			@Schema(description = "Hash of the entry before, 64 zeros for the first") String previous,
			@Schema(description = "SHA-256 over everything above, in hex") String hash) {

		static Entry of(AuditEntry entry) {
			return new Entry(entry.position(), entry.act(), entry.by(), entry.byName(), entry.onBehalfOf(),
					entry.stepId(), entry.from(), entry.to(), entry.seen(), entry.details(), entry.at(),
					entry.previous(), entry.hash());
		}

	}

}
