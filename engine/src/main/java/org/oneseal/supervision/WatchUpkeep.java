package org.oneseal.supervision;

import java.time.LocalDate;
import java.util.EnumSet;
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
		if (changed.began()) {
			String department = approvalCase.leadDepartment();
			this.watch.add(countdown, department, this.examination.look(approvalCase, countdown, department));
		}
		else if (countdown.isOpen()) {
			lookAgain(approvalCase, countdown);
		}
		else {
			lookLast(approvalCase, countdown);
		}
	}

	private void lookAgain(ApprovalCase approvalCase, Countdown countdown) {
		Watched before = this.watch.find(countdown.id()).orElse(null);
		if (before == null) {
			String department = approvalCase.leadDepartment();
			this.watch.add(countdown, department, this.examination.look(approvalCase, countdown, department));
			return;
		}
		boolean odd = judgePause(approvalCase, countdown, before);
		takeBack(approvalCase, countdown, before);
		Standing standing = this.examination.look(approvalCase, countdown, before.department());
		this.watch.change(countdown, standing, odd || before.signalled());
	}

	private void lookLast(ApprovalCase approvalCase, Countdown countdown) {
		Watched before = this.watch.remove(countdown.id())
			.orElseGet(() -> new Watched(countdown.deadline().date(), approvalCase.leadDepartment(), true));
		takeBack(approvalCase, countdown, before);
		this.examination.look(approvalCase, countdown, before.department());
		this.closed.note(approvalCase, countdown, before.department());
	}

	/** A limit that never gave a signal has none to take back. */
	private void takeBack(ApprovalCase approvalCase, Countdown countdown, Watched before) {
		if (before.signalled()) {
			this.examination.review(approvalCase, countdown);
		}
	}

	/** Stopping the count on the very last day looks as if it hid a breach. */
	private boolean judgePause(ApprovalCase approvalCase, Countdown countdown, Watched before) {
		LocalDate lastDay = before.dueOn();
		boolean onLastDay = countdown.subject() == Subject.PROMISED
				&& Thresholds.pausedOn(countdown).filter(lastDay::equals).isPresent();
		if (onLastDay) {
			this.raising.raise(approvalCase,
					new Finding(countdown.id(), Cause.PAUSED_ON_LAST_DAY, before.department(), null, lastDay, lastDay));
		}
		return onLastDay;
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
