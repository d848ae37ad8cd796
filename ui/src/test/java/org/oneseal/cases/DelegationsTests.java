package org.oneseal.cases;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A colleague works on a step, and its holder gets it back. */
@ApplicationTest
class DelegationsTests {

	private static final String REVIEW = "reviewMarketRegulation";

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	private static final String OTHER = "linxiaomei";

	private static final String HEAD = "wangzhiyuan";

	@Autowired
	private Delegations delegations;

	@Autowired
	private Transfers transfers;

	@Autowired
	private Desk desk;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Worklist worklist;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private SampleCases samples;

	private CaseNumber number;

	private String step;

	@BeforeEach
	void aStepInSomebodysHands() {
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.step = step().id();
		assertThat(this.desk.claim(this.step, actor(HOLDER), key())).isEmpty();
	}

	@Test
	void bothFindItInTheirWorkWhileTheColleagueHasIt() {
		long before = this.worklist.count(Worklist.View.MINE, actor(COLLEAGUE));

		assertThat(delegate(COLLEAGUE, " 请到现场核对面积 ")).isEmpty();

		assertThat(step().assignee()).contains(HOLDER);
		assertThat(step().delegate()).contains(COLLEAGUE);
		assertThat(mine(HOLDER)).singleElement().extracting(WorkItem::delegate).isEqualTo(COLLEAGUE);
		assertThat(mine(COLLEAGUE)).singleElement().extracting(WorkItem::assignee).isEqualTo(HOLDER);
		assertThat(this.worklist.count(Worklist.View.MINE, actor(COLLEAGUE))).isEqualTo(before + 1);
		assertThat(this.delegations.of(caseId())).singleElement().satisfies((asked) -> {
			assertThat(asked.words()).isEqualTo("请到现场核对面积");
			assertThat(asked.isOpen()).isTrue();
		});
		assertThat(last().act()).isEqualTo(Act.DELEGATED);
		assertThat(last().details()).containsEntry("colleague", COLLEAGUE).containsEntry("asked", "请到现场核对面积");
	}

	@Test
	void theAnswerBringsItBackToTheHolderWhoAloneGivesTheOpinion() {
		delegate(COLLEAGUE, "请核对面积");

		assertThat(opinion(HOLDER)).containsExactly("step.delegated");
		assertThat(opinion(COLLEAGUE)).containsExactly("step.claimed-by-other");
		assertThat(answer("与图纸一致", COLLEAGUE)).isEmpty();

		assertThat(mine(COLLEAGUE)).isEmpty();
		assertThat(mine(HOLDER)).singleElement().extracting(WorkItem::delegate).isNull();
		assertThat(this.delegations.of(caseId())).singleElement().satisfies((asked) -> {
			assertThat(asked.answer()).isEqualTo("与图纸一致");
			assertThat(asked.isOpen()).isFalse();
		});
		assertThat(last().act()).isEqualTo(Act.DELEGATION_ANSWERED);
		assertThat(last().by()).isEqualTo(COLLEAGUE);
		assertThat(last().details()).as("B for A").containsEntry("for", HOLDER).containsEntry("note", "与图纸一致");
		assertThat(this.reviews.of(caseId())).as("a note is no opinion")
			.allMatch((review) -> review.opinions().isEmpty());
		assertThat(opinion(COLLEAGUE)).containsExactly("step.claimed-by-other");
		assertThat(opinion(HOLDER)).isEmpty();
	}

	@Test
	void theHolderOrTheHeadCallsItBack() {
		delegate(COLLEAGUE, "请核对面积");
		assertThat(callBack(" ", HOLDER)).containsExactly("delegation.reason-required");
		assertThat(callBack("x", OTHER)).containsExactly("step.claimed-by-other");
		assertThat(callBack("改由本人核对", HOLDER)).isEmpty();

		assertThat(step().delegate()).isEmpty();
		assertThat(last().act()).isEqualTo(Act.CALLED_BACK);
		assertThat(last().details()).containsEntry("colleague", COLLEAGUE).containsEntry("reason", "改由本人核对");
		assertThat(answer("太晚了", COLLEAGUE)).containsExactly("step.delegation-over");
		assertThat(callBack("再一次", HOLDER)).containsExactly("step.delegation-over");
		delegate(OTHER, "请核对面积");
		assertThat(callBack("病假", HEAD)).isEmpty();
		assertThat(this.delegations.of(caseId())).hasSize(2).noneMatch(Delegation::isOpen);
	}

	@Test
	void untilThenItIsNeitherPutBackNorHandedOverNorDelegatedAgain() {
		delegate(COLLEAGUE, "请核对面积");

		assertThat(messages(this.desk.release(this.step, actor(HOLDER), key()))).containsExactly("step.delegated");
		assertThat(messages(this.transfers.transfer(this.step, HOLDER, OTHER, "x", actor(HOLDER), key())))
			.containsExactly("step.delegated");
		assertThat(messages(this.transfers.transfer(this.step, HOLDER, OTHER, "x", actor(HEAD), key())))
			.containsExactly("step.delegated");
		assertThat(delegate(OTHER, "x")).containsExactly("step.delegated");
	}

	@Test
	void onlyTheHolderAsksAndOnlyWhoMayWorkOnIt() {
		assertThat(delegate("", "x")).containsExactly("transfer.to-required");
		assertThat(delegate("zhaogang", "x")).containsExactly("transfer.not-of-the-department");
		assertThat(delegate(SampleCases.CLERK, "x")).containsExactly("transfer.not-their-duty");
		assertThat(delegate(HOLDER, "x")).containsExactly("transfer.holds-it");
		assertThat(delegate(COLLEAGUE, "　")).containsExactly("delegation.words-required");
		assertThat(delegate(COLLEAGUE, "x".repeat(2001))).containsExactly("text.too-long");
		assertThat(messages(this.delegations.delegate(this.step, COLLEAGUE, "x", actor(OTHER), key())))
			.containsExactly("step.claimed-by-other");
		assertThatThrownBy(() -> this.delegations.delegate(this.step, COLLEAGUE, "x", actor("zhaogang"), key()))
			.isInstanceOf(NoSuchCaseException.class);
		this.desk.release(this.step, actor(HOLDER), key());
		assertThat(delegate(COLLEAGUE, "x")).containsExactly("step.claim-first");
		assertThat(this.delegations.of(caseId())).isEmpty();
	}

	@Test
	void nobodyHelpsWhoGaveTheOtherOpinion() {
		assertThat(opinion(HOLDER)).isEmpty();
		this.desk.claim(this.step, actor(OTHER), key());

		assertThat(messages(this.delegations.delegate(this.step, HOLDER, "x", actor(OTHER), key())))
			.containsExactly("review.second-official.colleague");
	}

	@Test
	void sentTwiceItHappensOnce() {
		String once = key();
		String twice = key();

		assertThat(this.delegations.delegate(this.step, COLLEAGUE, "请核对", actor(HOLDER), once)).isEmpty();
		assertThat(this.delegations.delegate(this.step, COLLEAGUE, "请核对", actor(HOLDER), once)).isEmpty();
		assertThat(this.delegations.answer(this.step, "一致", actor(COLLEAGUE), twice)).isEmpty();
		assertThat(this.delegations.answer(this.step, "一致", actor(COLLEAGUE), twice)).isEmpty();

		assertThat(this.trail.of(caseId()).stream().map(AuditEntry::act)).containsOnlyOnce(Act.DELEGATED)
			.containsOnlyOnce(Act.DELEGATION_ANSWERED);
		assertThat(this.trail.read(caseId()).isIntact()).isTrue();
	}

	@Test
	void aWithdrawnCaseTakesNoAnswerAndIsInNobodysWork() {
		delegate(COLLEAGUE, "请核对面积");
		this.samples.withdraw(this.number, SampleCases.COMPANY);

		assertThat(answer("一致", COLLEAGUE)).containsExactly("step.over");
		assertThat(callBack("x", HOLDER)).containsExactly("step.over");
		assertThat(delegate(OTHER, "x")).containsExactly("step.over");
		assertThat(mine(COLLEAGUE)).isEmpty();
		assertThat(mine(HOLDER)).isEmpty();
	}

	private List<String> delegate(String to, String words) {
		return messages(this.delegations.delegate(this.step, to, words, actor(HOLDER), key()));
	}

	private List<String> answer(String note, String by) {
		return messages(this.delegations.answer(this.step, note, actor(by), key()));
	}

	private List<String> callBack(String reason, String by) {
		return messages(this.delegations.callBack(this.step, reason, actor(by), key()));
	}

	private List<String> opinion(String by) {
		return messages(this.reviews.give(this.step, Opinion.Content.of(Opinion.Verdict.AGREE, ""), actor(by),
				this.samples.seen(this.number), key()));
	}

	private static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

	private List<WorkItem> mine(String official) {
		return this.worklist.page(Worklist.View.MINE, actor(official), this.number.value(), null, 10).items();
	}

	private AuditEntry last() {
		List<AuditEntry> all = this.trail.of(caseId());
		return all.get(all.size() - 1);
	}

	private String caseId() {
		return this.samples.file(this.number).approvalCase().id();
	}

	private Step step() {
		return this.samples.step(this.number, REVIEW);
	}

	private Actor actor(String username) {
		return this.samples.actor(username);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
