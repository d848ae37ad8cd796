package org.oneseal.supervision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.StepResumed;
import org.oneseal.cases.StepStarted;
import org.oneseal.supervision.LimitWatch.Watched;
import org.oneseal.supervision.Warning.Finding;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.CountdownChanged;

/**
 * Keeps what is watched true, in the transaction of each act. A limit that changes is
 * looked at then and there, so that an act just after a last day hides nothing from the
 * next round.
 */
@Component
class WatchUpkeep {

	/** What the authority has to do; the others wait for the applicant. */
	private static final Set<Subject> WATCHED = EnumSet
		.complementOf(EnumSet.of(Subject.CORRECTION, Subject.COMPLETION));

	private final LimitWatch watch;

	private final Examination examination;

	private final Raising raising;

	private final ClosedBoard closed;

	private final ApprovalCases cases;

	WatchUpkeep(LimitWatch watch, Examination examination, Raising raising, ClosedBoard closed, ApprovalCases cases) {
		this.watch = watch;
		this.examination = examination;
		this.raising = raising;
		this.closed = closed;
		this.cases = cases;
	}

	@EventListener
	void follow(CountdownChanged changed) {
		Countdown countdown = changed.countdown();
		if (!WATCHED.contains(countdown.subject())) {
			return;
		}
		ApprovalCase approvalCase = this.cases.findById(countdown.caseId()).orElseThrow();
		Optional<Watched> before = changed.began() ? Optional.empty() : this.watch.find(countdown.id());
		String department = before.map(Watched::department).orElse(approvalCase.leadDepartment());
		before.ifPresent((watched) -> judgePause(approvalCase, countdown, department, watched.dueOn()));
		if (before.isEmpty() && countdown.isOpen()) {
			this.watch.add(countdown, department, this.examination.look(approvalCase, countdown, department));
			return;
		}
		this.examination.review(approvalCase, countdown);
		Standing standing = this.examination.look(approvalCase, countdown, department);
		if (countdown.isOpen()) {
			this.watch.change(countdown, standing);
		}
		else {
			this.watch.remove(countdown.id());
			this.closed.note(approvalCase, countdown, department);
		}
	}

	/** Stopping the count on the very last day looks as if it hid a breach. */
	private void judgePause(ApprovalCase approvalCase, Countdown countdown, String department, LocalDate lastDay) {
		boolean onLastDay = countdown.subject() == Subject.PROMISED
				&& Thresholds.pausedOn(countdown).filter(lastDay::equals).isPresent();
		if (onLastDay) {
			this.raising.raise(approvalCase,
					new Finding(countdown.id(), Cause.PAUSED_ON_LAST_DAY, department, null, lastDay, lastDay));
		}
	}

	@EventListener
	void follow(StepResumed resumed) {
		resumed.step().department().ifPresent((department) -> this.watch.belongsTo(resumed.step(), department));
	}

	@EventListener
	void follow(StepStarted started) {
		started.step().department().ifPresent((department) -> this.watch.belongsTo(started.step(), department));
	}

}
