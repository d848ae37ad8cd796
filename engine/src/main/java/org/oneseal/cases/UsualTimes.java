package org.oneseal.cases;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * How long steps usually take, and so how near an open one is to being late. Its risk is
 * the working days left until its last day less those it usually takes: the median of the
 * finished steps of the same matter and step, or, while there are too few of them, its
 * whole limit. Kept as the day on which nothing is left of the difference, which stays
 * the same from day to day. A decision has no limit of its own, and what the applicant
 * does takes as long as they like: nothing is taken off for those without a median.
 */
@Component
public class UsualTimes {

	/** Fewer finished steps say nothing of the next one. */
	static final int FEWEST = 5;

	private final JdbcClient jdbc;

	private final MatterPacks packs;

	private final WorkingCalendars calendars;

	UsualTimes(JdbcClient jdbc, MatterPacks packs, WorkingCalendars calendars) {
		this.jdbc = jdbc;
		this.packs = packs;
		this.calendars = calendars;
	}

	/** The last day on which a step still has as long as it usually takes. */
	LocalDate actBy(ApprovalCase approvalCase, String stepKey, Step.Kind kind, LocalDate dueOn) {
		return this.calendars.of(approvalCase.authority()).before(dueOn, days(approvalCase, stepKey, kind));
	}

	private int days(ApprovalCase approvalCase, String stepKey, Step.Kind kind) {
		return this.jdbc.sql("select days from usual_time where matter = ? and step_key = ? and steps >= ?")
			.params(approvalCase.matter().value(), stepKey, FEWEST)
			.query(Integer.class)
			.optional()
			.orElseGet(() -> limit(approvalCase, stepKey, kind));
	}

	private int limit(ApprovalCase approvalCase, String stepKey, Step.Kind kind) {
		MatterPack pack = this.packs.version(approvalCase.packVersion());
		Optional<String> name = switch (kind) {
			case ACCEPTANCE -> Optional.of("acceptance");
			case REVIEW -> Optional.of(stepKey);
			case CORRECTION, DECISION, CONSULTATION -> Optional.empty();
		};
		return name.flatMap((limit) -> pack.limit(approvalCase.authority(), limit))
			.map((limit) -> (int) Math.ceil(limit.typicalWorkingDays()))
			.orElse(0);
	}

}
