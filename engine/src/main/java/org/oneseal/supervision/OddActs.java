package org.oneseal.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.supervision.Warning.Finding;

/** Acts that break no limit but that somebody should look at. */
@Component
class OddActs {

	private final ApprovalCases cases;

	private final Steps steps;

	private final Raising raising;

	private final SupervisionSettings settings;

	private final Clock clock;

	OddActs(ApprovalCases cases, Steps steps, Raising raising, SupervisionSettings settings, Clock clock) {
		this.cases = cases;
		this.steps = steps;
		this.raising = raising;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void judge(CaseActed acted) {
		if (acted.act() == Act.GRANTED) {
			judgeSpeed(acted);
		}
		else if (acted.act() == Act.REFUSED && acted.details().getOrDefault("reasons", "").isBlank()) {
			raise(acted, Cause.REFUSED_WITHOUT_REASONS, null);
		}
		else if (acted.act() == Act.OPINION_GIVEN
				&& this.steps.hasActed(acted.caseId(), Step.Kind.ACCEPTANCE, acted.by())) {
			raise(acted, Cause.EXAMINER_ACCEPTED, acted.stepId());
		}
	}

	/**
	 * Odd if all reviews and the decision came within a short time of each other, or each
	 * within a short time of its being opened.
	 */
	private void judgeSpeed(CaseActed granted) {
		List<Step> judged = this.steps.of(granted.caseId())
			.stream()
			.filter((step) -> step.kind() == Step.Kind.REVIEW && step.endedBy().isPresent()
					|| step.kind() == Step.Kind.DECISION)
			.toList();
		if (judged.stream().noneMatch((step) -> step.kind() == Step.Kind.REVIEW)) {
			return;
		}
		Duration limit = this.settings.approvedIn(this.cases.findById(granted.caseId()).orElseThrow().authority());
		List<Instant> ends = judged.stream().map((step) -> step.endedAt().orElse(granted.at())).toList();
		boolean together = Duration.between(Collections.min(ends), Collections.max(ends)).compareTo(limit) <= 0;
		boolean eachAtOnce = judged.stream()
			.map((step) -> Duration.between(step.startedAt(), step.endedAt().orElse(granted.at())))
			.allMatch((took) -> took.compareTo(limit) <= 0);
		if (!limit.isZero() && (together || eachAtOnce)) {
			raise(granted, Cause.APPROVED_IN_SECONDS, null);
		}
	}

	private void raise(CaseActed acted, Cause cause, @Nullable String stepKey) {
		ApprovalCase approvalCase = this.cases.findById(acted.caseId()).orElseThrow();
		LocalDate day = LocalDate.ofInstant(acted.at(), this.clock.getZone());
		String department = Stream.ofNullable(stepKey)
			.flatMap((key) -> this.steps.of(acted.caseId()).stream().filter((step) -> step.stepId().equals(key)))
			.flatMap((step) -> step.department().stream())
			.findFirst()
			.orElse(approvalCase.leadDepartment());
		this.raising.raise(approvalCase, new Finding(acted.caseId(), cause, department, stepKey, day, day));
	}

}
