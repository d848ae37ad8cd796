package org.oneseal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditTrail;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistComparison;

/** Cases of departments whose people a test makes others; nobody is on leave. */
@ApplicationTest
abstract class StaffedCases {

	static final String FIRE = "reviewFireRescue";

	static final String MARKET = "reviewMarketRegulation";

	@Autowired
	LeaveDesk leaves;

	@Autowired
	Desk desk;

	@Autowired
	Worklist worklist;

	@Autowired
	private WorklistComparison comparison;

	@Autowired
	AuditTrail trail;

	@Autowired
	SampleCases samples;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	ChangedPeople people;

	@BeforeEach
	void nobodyIsOnLeave() {
		this.jdbc.sql("delete from substitution").update();
		this.people = new ChangedPeople(this.jdbc);
	}

	@AfterEach
	void back() {
		this.people.close();
		this.jdbc.sql("delete from substitution").update();
	}

	/** Where the work list says otherwise of a case than the case does. */
	List<String> differences(CaseNumber number) {
		List<String> found = new ArrayList<>();
		this.comparison.compare((finding) -> finding.differences()
			.stream()
			.filter((difference) -> difference.caseNumber().equals(number.value()))
			.forEach((difference) -> found.add(difference.toString())));
		return found;
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

}
