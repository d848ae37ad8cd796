package org.oneseal.ui.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.specialprocedure.SpecialProcedure;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Deadline;
import org.oneseal.timelimit.LedgerEntry;
import org.oneseal.timelimit.LedgerTable;

/** The limits of a case, each with its ledger and the table to recompute it. */
record DeadlinesReport(@Schema(description = "Number of the case") String number, @Schema(
		description = "Its limits, in the order they began; those of departments for officials only") List<LimitEntry> limits,
		@Schema(description = "Its special procedures, whose time does not count (art. 45)") List<ProcedureEntry> specialProcedures) {

	/** One limit. */
	record LimitEntry(@Schema(description = "What has to happen before it ends") Countdown.Subject subject,
			@Schema(description = "Id of the step in the process, for a department's review") @Nullable String step,
			@Schema(description = "How long it is, extensions aside") Duration limit,
			@Schema(description = "Whether it counts") Countdown.State state,
			@Schema(description = "The day that set it going, which is not counted") LocalDate startedOn,
			@Schema(description = "Its end; of one that is paused, the end if the pause goes as expected") Due due,
			@Schema(description = "Working days or days used so far; absent for months and hours") @Nullable BigDecimal used,
			@Schema(description = "What is left of them") @Nullable BigDecimal left,
			@Schema(description = "When it ended") @Nullable LocalDate endedOn,
			@Schema(description = "What was written down, first to last, never changed") List<Entry> ledger,
			@Schema(description = "The table by which anybody can recompute the last day") List<Line> table) {

		static LimitEntry of(Countdown countdown, LedgerTable table, LocalDate today) {
			return new LimitEntry(countdown.subject(), countdown.stepKey().orElse(null), Duration.of(countdown.limit()),
					countdown.state(), countdown.startedOn(), Due.of(countdown.deadline()),
					table.usedUntil(countdown.endedOn().orElse(today)).orElse(null),
					table.leftAfter(countdown.endedOn().orElse(today)).orElse(null), countdown.endedOn().orElse(null),
					countdown.ledger().stream().map(Entry::of).toList(), table.lines().stream().map(Line::of).toList());
		}

	}

	/** The end of a limit. */
	@Schema(name = "Due")
	record Due(@Schema(description = "The last day on which it is kept") LocalDate day,
			@Schema(description = "The time of that day at which it ends; absent: midnight", type = "string",
					format = "local-time", example = "12:00") @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
			@Schema(description = "Whether holidays that are not published yet may move it") boolean provisional) {

		static Due of(Deadline deadline) {
			return new Due(deadline.date(), deadline.until(), deadline.provisional());
		}

	}

	/** One entry of a ledger. */
	@Schema(name = "LedgerEntry")
	record Entry(@Schema(description = "What it records") LedgerEntry.Kind kind,
			@Schema(description = "The day it takes effect") LocalDate on,
			@Schema(description = "When it was written") Instant at,
			@Schema(description = "What happened") LedgerEntry.Reason reason,
			@Schema(description = "Somebody's own words; of a special procedure, its id") @Nullable String words,
			@Schema(description = "Expected length of a pause, or length of an extension") @Nullable Duration limit,
			@Schema(description = "Who approved an extension") @Nullable String approver,
			@Schema(description = "Last day until a calendar was revised") @Nullable LocalDate before,
			@Schema(description = "Last day since then") @Nullable LocalDate after) {

		static Entry of(LedgerEntry entry) {
			return new Entry(entry.kind(), entry.on(), entry.at(), entry.reason(),
					entry.words().isEmpty() ? null : entry.words(), Duration.ofNullable(entry.limit()),
					entry.approver(), entry.before(), entry.after());
		}

	}

	/** One line of the table. */
	@Schema(name = "LedgerLine")
	record Line(@Schema(description = "What it says") LedgerTable.Kind kind,
			@Schema(description = "First day it is about") LocalDate from,
			@Schema(description = "Last day; absent for a pause of which nobody knows how long it lasts") @Nullable LocalDate to,
			@Schema(description = "How much it counts, in the unit of the limit") BigDecimal counted,
			@Schema(description = "Counted up to and with it; of ENDED, what was used") BigDecimal total,
			@Schema(description = "The holiday, or the reason of a region's ruling, for which days are not what their weekday says") @Nullable String occasion,
			@Schema(description = "Code of the region that ruled; absent: the State Council") @Nullable String region,
			@Schema(description = "Working days a pause took, once it is over") @Nullable Integer lasted) {

		static Line of(LedgerTable.Line line) {
			return new Line(line.kind(), line.from(), line.to(), line.amount(), line.total(),
					(line.ruling() != null) ? line.ruling().occasion() : null,
					(line.ruling() != null) ? line.ruling().region() : null, line.lasted());
		}

	}

	/** One special procedure. */
	record ProcedureEntry(@Schema(description = "Its id in the matter") String procedure,
			@Schema(description = "Why it is held, as the applicant was told") String reason,
			@Schema(description = "How long it was to take") Duration expected,
			@Schema(description = "Until when") LocalDate expectedUntil,
			@Schema(description = "Since when the limits stand still") LocalDate begunOn,
			@Schema(description = "When it ended") @Nullable LocalDate endedOn,
			@Schema(description = "What came of it") @Nullable String result) {

		static ProcedureEntry of(SpecialProcedure procedure) {
			return new ProcedureEntry(procedure.procedure(), procedure.reason(), Duration.of(procedure.expected()),
					procedure.expectedUntil(), procedure.begunOn(), procedure.endedOn().orElse(null),
					procedure.result().orElse(null));
		}

	}

}
