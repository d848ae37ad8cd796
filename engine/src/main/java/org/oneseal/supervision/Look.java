package org.oneseal.supervision;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.database.Command;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdowns;

/** One look at one limit, under the lock of its case and in a transaction of its own. */
@Component
class Look {

	private final LimitWatch watch;

	private final Examination examination;

	private final ApprovalCases cases;

	private final Countdowns countdowns;

	private final Clock clock;

	Look(LimitWatch watch, Examination examination, ApprovalCases cases, Countdowns countdowns, Clock clock) {
		this.watch = watch;
		this.examination = examination;
		this.cases = cases;
		this.countdowns = countdowns;
		this.clock = clock;
	}

	/**
	 * Looks at a limit, unless its case is just somebody's: the next round comes soon.
	 * @return whether it was looked at
	 */
	@Command
	public boolean at(String countdownId) {
		return this.watch.lockCase(countdownId, this.clock.instant()).map((caseId) -> {
			ApprovalCase approvalCase = this.cases.findById(caseId).orElseThrow();
			Countdown countdown = this.countdowns.get(countdownId);
			LimitWatch.Watched watched = this.watch.find(countdownId).orElseThrow();
			Standing standing = this.examination.look(approvalCase, countdown, watched.department());
			this.watch.change(countdown, standing, watched.signalled());
			return true;
		}).orElse(false);
	}

}
