package org.oneseal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.matter.CandidateSpec;
import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.Reach;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who does a step by position and region, and what happens where nobody can. */
class StaffingTests extends StaffedCases {

	private static final String SUPERVISOR = "shenyi";

	@Autowired
	private StaffingRound round;

	@Autowired
	private StepRegion regions;

	@Autowired
	private Teams teams;

	@Autowired
	private Organisation organisation;

	@Test
	void aStepThatAsksForAPositionIsForThoseWhoHoldIt() {
		this.people.positions("sunjing", "");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String step = this.samples.step(number, FIRE).id();

		assertThat(pool(number, "zhaogang")).hasSize(1);
		assertThat(pool(number, "sunjing")).isEmpty();
		assertThatThrownBy(() -> this.desk.claim(step, this.samples.actor("sunjing"), key()))
			.isInstanceOf(NoSuchCaseException.class);
		assertThat(this.desk.claim(step, this.samples.actor("zhaogang"), key())).isEmpty();
	}

	@Test
	void aStepOfARegionIsForThoseOfTheRegionAndThoseOfNone() {
		this.people.regions("zhaogang", "429902").regions("sunjing", "429903");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		for (String table : List.of("case_step where id", "work_item where step_id")) {
			String[] parts = table.split(" where ");
			this.jdbc.sql("update " + parts[0] + " set post_region = '429902' where " + parts[1] + " = ?")
				.param(this.samples.step(number, FIRE).id())
				.update();
		}

		assertThat(pool(number, "zhaogang")).hasSize(1);
		assertThat(pool(number, "sunjing")).isEmpty();
		this.people.regions("sunjing", "");
		assertThat(pool(number, "sunjing")).hasSize(1);
	}

	@Test
	void theNarrowestRegionSomebodyIsNamedForCounts() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		ApprovalCase approvalCase = this.samples.file(number).approvalCase();
		CandidateSpec spec = new CandidateSpec("", CandidateSpec.APPLICANT, CandidateSpec.Assign.POOL, Nobody.HEAD);

		assertThat(regionOf(approvalCase, spec)).isEmpty();
		this.people.regions("zhaogang", "429900");
		assertThat(regionOf(approvalCase, spec)).isEqualTo("429900");
		this.people.regions("sunjing", "429921");
		assertThat(regionOf(approvalCase, spec)).isEqualTo("429900");
		assertThat(StepRegion.liesIn("429921", "429900")).isTrue();
		assertThat(StepRegion.liesIn("429921003", "429921")).isTrue();
		assertThat(StepRegion.liesIn("429921", "429921003")).isFalse();
	}

	private String regionOf(ApprovalCase approvalCase, CandidateSpec spec) {
		return this.regions.of(approvalCase, spec, this.teams.of("429900-fire-rescue"));
	}

	@Test
	void whatNobodyCanDoFallsToTheHeadWhoIsShownIt() {
		this.people.duties("linxiaomei", "ACCEPT").duties("helei", "ACCEPT");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(this.samples.step(number, MARKET).fallback()).isEmpty();

		this.samples.agree(number, MARKET, "chenjianguo");

		assertThat(this.samples.step(number, MARKET).fallback()).contains(Nobody.HEAD);
		assertThat(acts(number)).contains(Act.NOBODY_LEFT);
		assertThat(pool(number, SampleCases.DECIDER)).extracting(WorkItem::nobody).containsExactly(true);
		assertThat(pool(number, "helei")).isEmpty();
		this.samples.agree(number, MARKET, SampleCases.DECIDER);
		assertThat(differences(number)).isEmpty();
	}

	@Test
	void withoutAHeadItFallsToTheSupervisorsOfTheAuthorityAndNoOther() {
		this.people.positions("zhaogang", "").positions("sunjing", "");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(this.samples.step(number, FIRE).fallback()).contains(Nobody.SUPERVISOR);
		assertThat(pool(number, SUPERVISOR)).extracting(WorkItem::nobody).containsExactly(true);
		assertThat(pool(number, "baijie")).isEmpty();
		assertThat(pool(number, "zhaogang")).isEmpty();
		assertThat(this.desk.claim(this.samples.step(number, FIRE).id(), this.samples.actor(SUPERVISOR), key()))
			.isEmpty();
		this.samples.agree(number, FIRE, SUPERVISOR);
	}

	@Test
	void aLeaveThatBeginsAndEndsIsNoticedByTheRound() {
		this.people.positions("sunjing", "");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		LocalDate tomorrow = this.clock.today().plusDays(1);
		assertThat(this.leaves.enter(new LeaveDesk.Wish("zhaogang", "sunjing", tomorrow, tomorrow,
				Set.of("public-event-safety"), Reach.REVIEW), this.samples.actor("zhaogang"), key()))
			.isEmpty();
		this.round.run();
		assertThat(this.samples.step(number, FIRE).fallback()).isEmpty();

		this.clock.moveTo(tomorrow);
		this.round.run();

		assertThat(this.samples.step(number, FIRE).fallback()).contains(Nobody.SUPERVISOR);
		assertThat(this.round.run()).isZero();
		this.clock.moveTo(tomorrow.plusDays(1));
		this.round.run();
		assertThat(this.samples.step(number, FIRE).fallback()).isEmpty();
		assertThat(acts(number)).containsSubsequence(Act.NOBODY_LEFT, Act.SOMEBODY_FOUND);
		assertThat(differences(number)).isEmpty();
	}

	@Test
	void aSubstituteWhoMayDoItIsSomebody() {
		this.people.positions("sunjing", "");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		LocalDate today = this.clock.today();
		assertThat(this.leaves.enter(new LeaveDesk.Wish("zhaogang", "sunjing", today, today, Set.of(), Reach.REVIEW),
				this.samples.actor("zhaogang"), key()))
			.isEmpty();

		this.round.run();

		assertThat(this.samples.step(number, FIRE).fallback()).isEmpty();
		assertThat(pool(number, "sunjing")).extracting(WorkItem::absent).containsExactly("zhaogang");
	}

	@Test
	void whatSomebodyHoldsWhoLeftGoesBackIntoThePool() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(this.desk.claim(this.samples.step(number, FIRE).id(), this.samples.actor("zhaogang"), key()))
			.isEmpty();
		this.round.run();
		this.jdbc.sql("update account set enabled = false where username = 'zhaogang'").update();
		try {
			this.round.run();
		}
		finally {
			this.jdbc.sql("update account set enabled = true where username = 'zhaogang'").update();
		}

		assertThat(this.samples.step(number, FIRE).assignee()).isEmpty();
		assertThat(pool(number, "sunjing")).hasSize(1);
		assertThat(differences(number)).isEmpty();
	}

	private List<WorkItem> pool(CaseNumber number, String official) {
		return this.worklist.page(Worklist.View.POOL, this.organisation.actor(official), number.value(), null, 10)
			.items();
	}

	private List<Act> acts(CaseNumber number) {
		return this.trail.of(this.samples.file(number).approvalCase().id()).stream().map(AuditEntry::act).toList();
	}

}
