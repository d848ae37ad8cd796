package org.oneseal.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oneseal.database.Command;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdowns;

import org.springframework.stereotype.Component;

/** Counts a limit anew with a revised calendar, under the lock of its case. */
@Component
class RevisedCalendars {

	private final Countdowns countdowns;

	private final ApprovalCases cases;

	private final Journal journal;

	RevisedCalendars(Countdowns countdowns, ApprovalCases cases, Journal journal) {
		this.countdowns = countdowns;
		this.cases = cases;
		this.journal = journal;
	}

	/** Counts one limit anew; says so in the trail of the case if its last day moved. */
	@Command
	public void count(String countdownId) {
		ApprovalCase approvalCase = this.cases.forUpdate(this.countdowns.caseIdOf(countdownId));
		Countdown countdown = this.countdowns.get(countdownId);
		this.countdowns.revise(countdown).ifPresent((before) -> tell(approvalCase, countdown, before));
	}

	private void tell(ApprovalCase approvalCase, Countdown countdown, LocalDate before) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("limit", countdown.subject().name());
		details.put("before", before.toString());
		details.put("after", countdown.deadline().date().toString());
		this.journal.recordSystem(approvalCase, approvalCase.status(), Act.DEADLINE_REVISED,
				countdown.stepKey().orElse(null), details);
	}

	/** The next limits that an older calendar counted, see {@link Countdowns#older}. */
	List<String> next(String after) {
		return this.countdowns.older(after);
	}

}
