package org.oneseal.decision;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** How the same matter was decided before, for those who may see those cases. */
@ApplicationTest
class PreviousDecisionsTests {

	@Autowired
	private PreviousDecisions decisions;

	@Autowired
	private SampleCases samples;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber granted;

	private CaseNumber refused;

	private ApprovalCase now;

	@BeforeEach
	void oneGrantedAndOneRefused() {
		// the cases of other tests are decided at any time
		this.jdbc.sql("update approval_case set decided_at = '2020-01-01' where decided_at is not null").update();
		this.granted = this.samples.granted(SampleCases.COMPANY);
		this.refused = this.samples.refused(SampleCases.OTHER_APPLICANT);
		this.now = this.samples.file(this.samples.accepted(SampleCases.COMPANY)).approvalCase();
	}

	@Test
	void theLatestComeFirstWithTheirWords() {
		assertThat(of("", "wangzhiyuan", 2)).satisfiesExactly((last) -> {
			assertThat(last.caseNumber()).isEqualTo(this.refused.value());
			assertThat(last.outcome()).isEqualTo(Decision.Outcome.REFUSED);
			assertThat(last.reasons()).isEqualTo("疏散通道不足");
			assertThat(last.decidedByName()).isEqualTo("王志远");
		}, (before) -> {
			assertThat(before.caseNumber()).isEqualTo(this.granted.value());
			assertThat(before.conditions()).isEqualTo("每年自查一次");
		});
	}

	@Test
	void aWordFindsThoseThatHaveIt() {
		assertThat(of("疏散通道", "wangzhiyuan", 100)).extracting(PreviousDecision::caseNumber)
			.contains(this.refused.value())
			.doesNotContain(this.granted.value());
		assertThat(of("没有人这样写过%_", "wangzhiyuan", 100)).isEmpty();
	}

	@Test
	void onlyThoseOneMayOpenAreTold() {
		assertThat(of("", "zhaogang", 100)).as("their department examined it").isNotEmpty();

		this.jdbc.sql("delete from case_department where case_id = ? and department = '429900-fire-rescue'")
			.param(this.samples.file(this.refused).approvalCase().id())
			.update();

		assertThat(of("", "zhaogang", 100)).extracting(PreviousDecision::caseNumber)
			.contains(this.granted.value())
			.doesNotContain(this.refused.value());
		assertThat(of("", "shenyi", 100)).as("who supervises the authority")
			.extracting(PreviousDecision::caseNumber)
			.contains(this.refused.value());
		assertThat(of("", "songyaqin", 100)).as("another authority").isEmpty();
	}

	@Test
	void theCaseItselfIsNotAmongThem() {
		ApprovalCase decided = this.samples.file(this.granted).approvalCase();

		assertThat(this.decisions.of(decided, "", this.samples.actor("wangzhiyuan"), 100))
			.extracting(PreviousDecision::caseNumber)
			.doesNotContain(this.granted.value());
	}

	private List<PreviousDecision> of(String text, String official, int most) {
		return this.decisions.of(this.now, text, this.samples.actor(official), most);
	}

}
