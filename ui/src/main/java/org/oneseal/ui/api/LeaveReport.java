package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.organisation.Leave;
import org.oneseal.organisation.Reach;

/** An official is away, and a colleague does their work. */
record LeaveReport(@Schema(description = "Its id") String id,
		@Schema(description = "Account of who is away") String official,
		@Schema(description = "Account of the colleague") String substitute,
		@Schema(description = "First day") LocalDate from, @Schema(description = "Last day") LocalDate until,
		@Schema(description = "Codes of the matters it is for; empty for all") List<String> matters,
		@Schema(description = "The last kind of act the substitute may do") Reach upTo,
		@Schema(description = "Whether it holds, or will") boolean open,
		@Schema(description = "Account of who entered it") String enteredBy,
		@Schema(description = "When") Instant enteredAt,
		@Schema(description = "Account of who ended it before its time; absent if nobody did") @Nullable String endedBy,
		@Schema(description = "When; absent if nobody did") @Nullable Instant endedAt) {

	static LeaveReport of(Leave leave, boolean open) {
		return new LeaveReport(leave.id(), leave.official(), leave.substitute(), leave.from(), leave.until(),
				leave.matters().stream().sorted().toList(), leave.upTo(), open, leave.enteredBy(), leave.enteredAt(),
				leave.endedBy(), leave.endedAt());
	}

}
