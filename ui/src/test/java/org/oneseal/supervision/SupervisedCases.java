package org.oneseal.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.matter.Limit;
import org.oneseal.specialprocedure.SpecialProcedures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases under supervision. One accepted on Monday 2026-11-23 is promised for Wednesday 2
 * December (7 working days), due by law on Monday 7 December (10), by fire rescue on
 * Thursday 26 November (3) and by market regulation on Friday 27 November (4).
 */
@ApplicationTest
abstract class SupervisedCases {

	static final String HEAD = "wangzhiyuan";

	static final LocalDate PROMISED = LocalDate.of(2026, 12, 2);

	static final LocalDate STATUTORY = LocalDate.of(2026, 12, 7);

	@Autowired
	MovableClock clock;

	@Autowired
	SampleCases samples;

	@Autowired
	Patrol patrol;

	@Autowired
	private WarningRepository warnings;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	ApprovalCases cases;

	/**
	 * Waits for the decision since 10:20 of the first day; nothing was done in seconds.
	 */
	CaseNumber reviewed() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.advance(Duration.ofMinutes(10));
		SampleCases.EXAMINERS
			.forEach((step, officials) -> officials.forEach((official) -> this.samples.agree(number, step, official)));
		this.clock.advance(Duration.ofMinutes(10));
		return number;
	}

	void decide(CaseNumber number) {
		this.samples.grant(number);
	}

	void begin(CaseNumber number, int workingDays) {
		assertThat(this.procedures.begin(number, "expert-review", Limit.workingDays(workingDays), "需要专家评审",
				this.samples.actor(HEAD), key()))
			.isEmpty();
	}

	void patrolOn(LocalDate day) {
		this.clock.moveTo(day);
		this.patrol.run();
	}

	ApprovalCase caseOf(CaseNumber number) {
		return this.cases.findByNumber(number.value()).orElseThrow();
	}

	List<Warning> signals(CaseNumber number) {
		return this.warnings.findByCaseIdOrderByRaisedAtAscIdAsc(caseOf(number).id());
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

}
