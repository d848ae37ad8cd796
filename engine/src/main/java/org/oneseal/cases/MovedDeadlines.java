package org.oneseal.cases;

import java.time.LocalDate;
import java.util.function.Predicate;

import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.CountdownChanged;
import org.oneseal.timelimit.Countdowns;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the last days that cases and steps show as their ledgers have them. */
@Component
class MovedDeadlines {

	private final ApprovalCases cases;

	private final StepRepository steps;

	private final Countdowns countdowns;

	private final UsualTimes times;

	private final ApplicationEventPublisher events;

	MovedDeadlines(ApprovalCases cases, StepRepository steps, Countdowns countdowns, UsualTimes times,
			ApplicationEventPublisher events) {
		this.cases = cases;
		this.steps = steps;
		this.countdowns = countdowns;
		this.times = times;
		this.events = events;
	}

	@EventListener
	void follow(CountdownChanged changed) {
		Countdown countdown = changed.countdown();
		if (!countdown.isOpen() || countdown.ledger().size() == 1) {
			return;
		}
		LocalDate dueOn = countdown.deadline().date();
		switch (countdown.subject()) {
			case ACCEPTANCE -> move(countdown, dueOn, (step) -> step.kind() == Step.Kind.ACCEPTANCE);
			case CORRECTION -> move(countdown, dueOn, (step) -> step.kind() == Step.Kind.CORRECTION);
			case REVIEW -> move(countdown, dueOn, (step) -> countdown.stepId().filter(step.id()::equals).isPresent());
			case PROMISED, STATUTORY -> moveDecision(countdown);
			case ISSUE, COMPLETION, RENEWAL -> {
			}
		}
	}

	private void moveDecision(Countdown countdown) {
		ApprovalCase approvalCase = this.cases.findById(countdown.caseId()).orElseThrow();
		Countdown promised = this.countdowns.latest(countdown.caseId(), Subject.PROMISED).orElseThrow();
		Countdown statutory = this.countdowns.latest(countdown.caseId(), Subject.STATUTORY).orElseThrow();
		approvalCase.moveDeadlines(TimeLimits.promised(promised, statutory), statutory.deadline());
		move(countdown, approvalCase.promisedBy().orElseThrow(), (step) -> step.kind() == Step.Kind.DECISION);
	}

	private void move(Countdown countdown, LocalDate dueOn, Predicate<Step> which) {
		ApprovalCase approvalCase = this.cases.findById(countdown.caseId()).orElseThrow();
		this.steps.ofCase(countdown.caseId())
			.stream()
			.filter((step) -> step.isOpen() && which.test(step))
			.forEach((step) -> {
				step.moveTo(dueOn);
				step.actBy(this.times.actBy(approvalCase, step.stepId(), step.kind(), dueOn));
				this.events.publishEvent(new StepChanged(step));
			});
	}

}
