package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseChanged;
import org.oneseal.cases.Handover;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepStarted;

/** Keeps the work lists true, in the transaction of each act. */
@Component
class WorklistUpkeep {

	/** Sorts steps without a last day behind all others. */
	private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

	private final JdbcClient jdbc;

	WorklistUpkeep(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void add(StepStarted started) {
		Step step = started.step();
		ApprovalCase approvalCase = started.approvalCase();
		this.jdbc.sql("""
				insert into work_item (step_id, case_id, case_number, matter, step_key, kind, subject,
				applicant_name, department, status, state, started_at, due_on)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(step.id(), approvalCase.id(), approvalCase.number().value(), approvalCase.matter().value(),
					step.stepId(), step.kind().name(), approvalCase.subject(), approvalCase.applicantName(),
					step.department().orElse(approvalCase.leadDepartment()), approvalCase.status().name(),
					stateOf(step), utc(step.startedAt()), step.dueOn().orElse(NO_LIMIT))
			.update();
	}

	@EventListener
	void follow(StepChanged changed) {
		Step step = changed.step();
		this.jdbc
			.sql("""
					update work_item set state = ?, assignee = ?, handed_by = ?, delegate = ?, urged_at = ?, due_on = ?, ended_at = ?,
					ended_by = ? where step_id = ?""")
			.params(Arrays.asList(stateOf(step), step.assignee().orElse(null),
					step.handover().map(Handover::by).orElse(null), step.delegate().orElse(null),
					step.urgedAt().map(WorklistUpkeep::utc).orElse(null), step.dueOn().orElse(NO_LIMIT),
					step.endedAt().map(WorklistUpkeep::utc).orElse(null), step.endedBy().orElse(null), step.id()))
			.update();
	}

	@EventListener
	void follow(CaseChanged changed) {
		ApprovalCase approvalCase = changed.approvalCase();
		this.jdbc.sql("update work_item set status = ?, subject = ? where case_id = ?")
			.params(approvalCase.status().name(), approvalCase.subject(), approvalCase.id())
			.update();
	}

	/** What the applicant has to do stands with the department that leads the case. */
	private static String stateOf(Step step) {
		if (!step.isOpen()) {
			return "DONE";
		}
		if (step.department().isEmpty()) {
			return "APPLICANT";
		}
		return step.assignee().isPresent() ? "CLAIMED" : "POOL";
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
