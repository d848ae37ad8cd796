package org.oneseal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A step goes from one official to a colleague, and to nobody who may not have it. */
@ApplicationTest
class TransfersTests {

	private static final String REVIEW = "reviewMarketRegulation";

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	private static final String SECOND = "linxiaomei";

	private static final String HEAD = "wangzhiyuan";

	@Autowired
	private Transfers transfers;

	@Autowired
	private Colleagues colleagues;

	@Autowired
	private Desk desk;

	@Autowired
	private AcceptanceDesk counter;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Worklist worklist;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private SampleCases samples;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theColleagueHoldsItAtOnceWithTheSameLastDay() {
		CaseNumber number = held();
		Optional<LocalDate> due = step(number).dueOn();

		assertThat(transfer(number, HOLDER, COLLEAGUE, " 出差，下周不在岗 ", HOLDER)).isEmpty();

		assertThat(step(number).assignee()).contains(COLLEAGUE);
		assertThat(step(number).dueOn()).isEqualTo(due).isPresent();
		assertThat(step(number).handover()).hasValueSatisfying((handover) -> {
			assertThat(handover.by()).isEqualTo(HOLDER);
			assertThat(handover.reason()).isEqualTo("出差，下周不在岗");
		});
		assertThat(mine(number, COLLEAGUE)).singleElement().extracting(WorkItem::handedBy).isEqualTo(HOLDER);
		assertThat(mine(number, HOLDER)).isEmpty();
		assertThat(this.desk.release(step(number).id(), actor(HOLDER), key())).extracting(Problem::message)
			.containsExactly("step.claimed-by-other");
	}

	@Test
	void theAuditTrailSaysFromWhomToWhomAndWhy() {
		CaseNumber number = held();

		transfer(number, HOLDER, COLLEAGUE, "回避", HOLDER);

		AuditEntry last = last(number);
		assertThat(last.act()).isEqualTo(Act.TRANSFERRED);
		assertThat(last.by()).isEqualTo(HOLDER);
		assertThat(last.stepId()).isEqualTo(REVIEW);
		assertThat(last.details()).containsEntry("holderBefore", HOLDER)
			.containsEntry("holderAfter", COLLEAGUE)
			.containsEntry("reason", "回避");
		assertThat(this.trail.read(caseId(number)).firstBroken()).isZero();
	}

	@Test
	void theColleagueFinishesItAndTheCaseGoesOn() {
		CaseNumber number = held();
		transfer(number, HOLDER, COLLEAGUE, "出差", HOLDER);

		this.samples.agree(number, REVIEW, COLLEAGUE);

		assertThat(step(number).assignee()).as("back in the pool for the second official").isEmpty();
		assertThat(step(number).handover()).isEmpty();
		this.samples.agree(number, REVIEW, SECOND);
		assertThat(this.samples.file(number).openSteps()).extracting(Step::stepId).doesNotContain(REVIEW);
	}

	@Test
	void theHeadHandsOverWhatAnybodyHoldsOrNobody() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(transfer(number, null, HOLDER, "指定承办", HEAD)).isEmpty();
		assertThat(last(number).details()).doesNotContainKey("holderBefore");
		assertThat(transfer(number, HOLDER, COLLEAGUE, "病假", HEAD)).isEmpty();

		assertThat(step(number).assignee()).contains(COLLEAGUE);
		assertThat(last(number).by()).isEqualTo(HEAD);
	}

	@Test
	void theHeadOfAnotherDepartmentHasNothingToSay() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String fire = this.samples.step(number, "reviewFireRescue").id();

		assertThatThrownBy(() -> this.transfers.transfer(fire, null, "sunjing", "x", actor(HEAD), key()))
			.isInstanceOf(NoSuchCaseException.class);
		assertThatThrownBy(() -> this.transfers.transfer(fire, null, "sunjing", "x", actor(SampleCases.COMPANY), key()))
			.isInstanceOf(NoSuchCaseException.class);
	}

	@Test
	void whoDoesNotHoldItIsToldWhoDoesOrToClaimItFirst() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(transfer(number, null, COLLEAGUE, "x", SECOND)).containsExactly("step.claim-first");
		this.desk.claim(step(number).id(), actor(HOLDER), key());
		assertThat(transfer(number, HOLDER, COLLEAGUE, "x", SECOND)).containsExactly("step.claimed-by-other");
		assertThat(this.transfers.offers(step(number), actor(SECOND))).isFalse();
		assertThat(this.transfers.offers(step(number), actor(HOLDER))).isTrue();
		assertThat(step(number).assignee()).contains(HOLDER);
	}

	@Test
	void aHeadWhoseViewIsOldIsToldWhereItIsNow() {
		CaseNumber number = held();

		assertThat(transfer(number, SECOND, COLLEAGUE, "x", HEAD)).containsExactly("step.claimed-by-other");
		this.desk.release(step(number).id(), actor(HOLDER), key());
		assertThat(transfer(number, HOLDER, COLLEAGUE, "x", HEAD)).containsExactly("step.put-back");
		assertThat(step(number).assignee()).isEmpty();
	}

	@Test
	void nobodyGetsItWhoMayNotDoThatKindOfStep() {
		CaseNumber number = held();

		assertThat(transfer(number, HOLDER, "", "x", HOLDER)).containsExactly("transfer.to-required");
		assertThat(transfer(number, HOLDER, "nobody", "x", HOLDER)).containsExactly("transfer.not-of-the-department");
		assertThat(transfer(number, HOLDER, "zhaogang", "x", HOLDER)).containsExactly("transfer.not-of-the-department");
		assertThat(transfer(number, HOLDER, SampleCases.COMPANY, "x", HOLDER)).as("the applicant")
			.containsExactly("transfer.not-of-the-department");
		assertThat(transfer(number, HOLDER, SampleCases.CLERK, "x", HOLDER)).containsExactly("transfer.not-their-duty");
		assertThat(transfer(number, HOLDER, HOLDER, "x", HOLDER)).containsExactly("transfer.holds-it");
		assertThat(transfer(number, HOLDER, COLLEAGUE, "　", HOLDER)).containsExactly("transfer.reason-required");
		assertThat(transfer(number, HOLDER, COLLEAGUE, "理".repeat(2001), HOLDER)).containsExactly("text.too-long");
		assertThat(step(number).assignee()).contains(HOLDER);
		assertThat(last(number).act()).isEqualTo(Act.CLAIMED);
	}

	@Test
	void nobodyGetsItWhoGaveTheOtherOpinion() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.samples.agree(number, REVIEW, SECOND);
		this.desk.claim(step(number).id(), actor(HOLDER), key());

		assertThat(transfer(number, HOLDER, SECOND, "x", HOLDER)).containsExactly("review.second-official.colleague");
		assertThat(this.colleagues.of(step(number))).extracting(Account::username).containsExactly(COLLEAGUE);
		assertThat(this.reviews.give(step(number).id(), Opinion.Content.of(Opinion.Verdict.AGREE, ""), actor(SECOND),
				this.samples.seen(number), key()))
			.as("the same rule as for the act")
			.extracting(Problem::message)
			.containsExactly("step.claimed-by-other");
	}

	@Test
	void nobodyGetsAReviewWhoReceivedTheCase() {
		CaseNumber number = withDuties(COLLEAGUE, "ACCEPT,REVIEW", () -> {
			CaseNumber received = this.samples.received(SampleCases.COMPANY);
			assertThat(this.counter.accept(this.samples.step(received, "acceptance").id(), actor(COLLEAGUE),
					this.samples.seen(received), key()))
				.isEmpty();
			return received;
		});
		this.desk.claim(step(number).id(), actor(HOLDER), key());

		assertThat(transfer(number, HOLDER, COLLEAGUE, "x", HOLDER))
			.containsExactly("review.receiver-may-not-examine.colleague");
		assertThat(this.colleagues.of(step(number))).extracting(Account::username).containsExactly(SECOND);
	}

	@Test
	void nobodyGetsTheDecisionWhoExamined() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		Step decision = this.samples.step(number, "decision");
		this.desk.claim(decision.id(), actor(HEAD), key());

		List<String> said = withDuties(SECOND, "DECIDE,REVIEW",
				() -> messages(this.transfers.transfer(decision.id(), HEAD, SECOND, "x", actor(HEAD), key())));

		assertThat(said).containsExactly("decision.examiner-may-not-decide.colleague");
	}

	@Test
	void sentTwiceItHappensOnce() {
		CaseNumber number = held();
		String key = key();
		String step = step(number).id();

		assertThat(this.transfers.transfer(step, HOLDER, COLLEAGUE, "出差", actor(HOLDER), key)).isEmpty();
		assertThat(this.transfers.transfer(step, HOLDER, COLLEAGUE, "出差", actor(HOLDER), key)).isEmpty();

		assertThat(this.trail.of(caseId(number)).stream().map(AuditEntry::act)).containsOnlyOnce(Act.TRANSFERRED);
		assertThat(transfer(number, HOLDER, COLLEAGUE, "出差", HOLDER)).as("another wish")
			.containsExactly("step.claimed-by-other");
	}

	@Test
	void whatIsOverIsHandedToNobody() {
		CaseNumber withdrawn = held();
		String step = step(withdrawn).id();
		this.samples.withdraw(withdrawn, SampleCases.COMPANY);
		CaseNumber accepted = this.samples.received(SampleCases.COMPANY);
		String acceptance = this.samples.step(accepted, "acceptance").id();
		assertThat(this.counter.accept(acceptance, actor(SampleCases.CLERK), this.samples.seen(accepted), key()))
			.isEmpty();

		assertThat(messages(this.transfers.transfer(step, HOLDER, COLLEAGUE, "x", actor(HOLDER), key())))
			.containsExactly("step.over");
		assertThat(messages(this.transfers.transfer(acceptance, null, COLLEAGUE, "x", actor(HEAD), key())))
			.containsExactly("step.done-by-other");
	}

	/** An official with other duties for a moment. */
	private <T> T withDuties(String official, String duties, java.util.function.Supplier<T> act) {
		String before = this.jdbc.sql("select duties from account where username = ?")
			.param(official)
			.query(String.class)
			.single();
		this.jdbc.sql("update account set duties = ? where username = ?").params(duties, official).update();
		try {
			return act.get();
		}
		finally {
			this.jdbc.sql("update account set duties = ? where username = ?").params(before, official).update();
		}
	}

	/** A case whose review by the lead department {@link #HOLDER} has claimed. */
	private CaseNumber held() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(this.desk.claim(step(number).id(), actor(HOLDER), key())).isEmpty();
		return number;
	}

	private List<String> transfer(CaseNumber number, @Nullable String from, String to, String reason, String by) {
		return messages(this.transfers.transfer(step(number).id(), from, to, reason, actor(by), key()));
	}

	private static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

	private List<WorkItem> mine(CaseNumber number, String official) {
		return this.worklist.page(Worklist.View.MINE, actor(official), number.value(), null, 10).items();
	}

	private AuditEntry last(CaseNumber number) {
		List<AuditEntry> all = this.trail.of(caseId(number));
		return all.get(all.size() - 1);
	}

	private String caseId(CaseNumber number) {
		return this.samples.file(number).approvalCase().id();
	}

	private Step step(CaseNumber number) {
		return this.samples.step(number, REVIEW);
	}

	private org.oneseal.organisation.Actor actor(String username) {
		return this.samples.actor(username);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
