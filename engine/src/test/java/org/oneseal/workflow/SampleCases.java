package org.oneseal.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.cases.Workflow;
import org.oneseal.matter.MatterPack;

import org.springframework.jdbc.core.JdbcTemplate;

/** Cases of the sample pack, as the domain would have opened them. */
public class SampleCases {

	/** The database outlives a run, so each run counts in a region of its own. */
	private static final int REGION = ThreadLocalRandom.current().nextInt(100000, 1000000);

	private static final AtomicInteger SERIAL = new AtomicInteger(1);

	private final DeployedPacks packs;

	private final ApprovalCases cases;

	private final Steps steps;

	private final Workflow workflow;

	private final JdbcTemplate jdbc;

	SampleCases(DeployedPacks packs, ApprovalCases cases, Steps steps, Workflow workflow, JdbcTemplate jdbc) {
		this.packs = packs;
		this.cases = cases;
		this.steps = steps;
		this.workflow = workflow;
		this.jdbc = jdbc;
	}

	/** Opens a case and starts its process; to be called in a transaction. */
	ApprovalCase open() {
		MatterPack pack = packs.current(SamplePack.CODE);
		String id = UUID.randomUUID().toString();
		jdbc.update("""
				insert into approval_case (id, revision, number, matter, pack_version, authority, lead_department,
				  applicant, applicant_name, subject, status, received_at, received_on, deadline_provisional)
				values (?, 0, ?, ?, ?, '429900', '429900-market-regulation', 'wang', '王𠮷', '样例', 'RECEIVED', ?, ?,
				  false)""", id, "%06d-20261122-%04d".formatted(REGION, SERIAL.getAndIncrement()),
				SamplePack.CODE.value(), pack.version().value(), Timestamp.from(Instant.now()), LocalDate.now());
		ApprovalCase approvalCase = cases.findById(id).orElseThrow();
		workflow.start(approvalCase, pack.version(), pack.implementation("429900").roles());
		return approvalCase;
	}

	/** Ends the step of this id in the process; to be called in a transaction. */
	void complete(ApprovalCase approvalCase, String stepId, Map<String, Object> facts) {
		Step step = steps.of(approvalCase.id())
			.stream()
			.filter((found) -> found.isOpen() && found.stepId().equals(stepId))
			.findFirst()
			.orElseThrow(() -> new AssertionError("%s does not wait for %s".formatted(approvalCase.number(), stepId)));
		workflow.complete(step.id(), facts);
	}

}
