package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Handover;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Kind;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;

/**
 * A line as an act writes it, from what the act has read of the case anyway. What it says
 * is what {@link WorklistRow#EXPECTED} says in the database of any number of cases at
 * once, which costs an act several times as much; a comparison holds one against the
 * other.
 *
 * @param stepId its key
 * @param values in the order of the {@link WorklistField}s
 */
record WorklistLine(String stepId, List<@Nullable Object> values) {

	/** Stands for no day: it sorts behind all others. */
	private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	static WorklistLine of(Step step, ApprovalCase approvalCase, List<Countdown> limits) {
		boolean stands = step.kind() != Kind.CORRECTION
				&& limits.stream().anyMatch((limit) -> limit.state() == Countdown.State.PAUSED);
		return new WorklistLine(step.id(),
				Arrays.asList(approvalCase.id(), approvalCase.number().value(), approvalCase.matter().value(),
						step.stepId(), step.kind().name(), approvalCase.subject(), approvalCase.applicantName(),
						step.department().orElse(approvalCase.leadDepartment()), approvalCase.status().name(),
						state(step), step.assignee().orElse(null), step.handover().map(Handover::by).orElse(null),
						step.delegate().orElse(null), utc(step.urgedAt()), utc(Optional.of(step.startedAt())),
						step.dueOn().orElse(NEVER), stands ? NEVER : step.actBy().orElse(NEVER), utc(step.endedAt()),
						step.endedBy().orElse(null), stands, limit(step, limits), step.position(), step.region(),
						step.fallback().map(Enum::name).orElse(null), step.origin().name(), step.hold().name(),
						step.answeredBy().isPresent()));
	}

	private static String state(Step step) {
		if (!step.isOpen()) {
			return "DONE";
		}
		if (step.department().isEmpty()) {
			return "APPLICANT";
		}
		if (step.answeredBy().isPresent()) {
			return "ANSWERED";
		}
		return step.assignee().isPresent() ? "CLAIMED" : "POOL";
	}

	private static @Nullable String limit(Step step, List<Countdown> limits) {
		Subject subject = switch (step.kind()) {
			case ACCEPTANCE -> Subject.ACCEPTANCE;
			case CORRECTION -> Subject.CORRECTION;
			case DECISION -> Subject.PROMISED;
			case REVIEW, CONSULTATION -> null;
		};
		return limits.stream()
			.filter((limit) -> (subject != null) ? limit.subject() == subject
					: limit.stepId().filter(step.id()::equals).isPresent())
			.min(Comparator.comparing(Countdown::startedOn).reversed().thenComparing(Countdown::id))
			.map((limit) -> limit.limit().toString())
			.orElse(null);
	}

	private static @Nullable LocalDateTime utc(Optional<Instant> at) {
		return at.map((instant) -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC)).orElse(null);
	}

	/** In the order of {@link WorklistRow#COLUMNS}. */
	Stream<@Nullable Object> columns() {
		List<@Nullable Object> columns = new ArrayList<>(this.values.size() + 1);
		columns.add(Objects.requireNonNull(this.stepId));
		columns.addAll(this.values);
		return columns.stream();
	}

}
