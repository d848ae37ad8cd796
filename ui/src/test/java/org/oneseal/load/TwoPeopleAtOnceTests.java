package org.oneseal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Delegations;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.cases.Withdrawal;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What two people do at the same instant happens in some order: the later one is told so,
 * or, having sent the same wish twice, does not notice.
 */
@ApplicationTest
class TwoPeopleAtOnceTests {

	/** The instant is hit more often than once by chance. */
	private static final int TIMES = 3;

	private static final String DONE = "step.done-by-other";

	private final CasesAtHand cases;

	private final Desk desk;

	private final Transfers transfers;

	private final Delegations delegations;

	private final Urges urges;

	private final AcceptanceDesk counter;

	private final Reviews reviews;

	private final Decisions decisions;

	private final Withdrawal withdrawal;

	private final JdbcClient jdbc;

	private final ExecutorService two = Executors.newFixedThreadPool(2);

	TwoPeopleAtOnceTests(@Autowired ApplicationContext application, @Autowired Desk desk,
			@Autowired Transfers transfers, @Autowired Delegations delegations, @Autowired Urges urges,
			@Autowired AcceptanceDesk counter, @Autowired Reviews reviews, @Autowired Decisions decisions,
			@Autowired Withdrawal withdrawal, @Autowired JdbcClient jdbc) {
		this.cases = application.getAutowireCapableBeanFactory().createBean(CasesAtHand.class);
		this.desk = desk;
		this.transfers = transfers;
		this.delegations = delegations;
		this.urges = urges;
		this.counter = counter;
		this.reviews = reviews;
		this.decisions = decisions;
		this.withdrawal = withdrawal;
		this.jdbc = jdbc;
	}

	@AfterEach
	void end() {
		this.two.shutdownNow();
	}

	@RepeatedTest(TIMES)
	void aStepIsClaimedByOneOfThem() throws Exception {
		ApprovalCase approvalCase = this.cases.accepted();
		String step = step(approvalCase, "reviewFireRescue");
		Actor zhaogang = person("zhaogang");
		Actor sunjing = person("sunjing");

		List<List<String>> said = atOnce(() -> this.desk.claim(step, zhaogang, CasesAtHand.key()),
				() -> this.desk.claim(step, sunjing, CasesAtHand.key()));

		oneIsTold(said, "step.claimed-by-other");
		assertThat(this.cases.acts(approvalCase)).containsOnlyOnce(Act.CLAIMED);
	}

	@RepeatedTest(TIMES)
	void aStepIsHandedOverByOneOfThem() throws Exception {
		ApprovalCase approvalCase = this.cases.accepted();
		String step = step(approvalCase, "reviewMarketRegulation");
		Actor holder = person("chenjianguo");
		Actor head = person("wangzhiyuan");
		assertThat(this.desk.claim(step, holder, CasesAtHand.key())).isEmpty();

		List<List<String>> said = atOnce(
				() -> this.transfers.transfer(step, "chenjianguo", "helei", "出差", holder, CasesAtHand.key()),
				() -> this.transfers.transfer(step, "chenjianguo", "linxiaomei", "病假", head, CasesAtHand.key()));

		oneIsTold(said, "step.claimed-by-other");
		assertThat(this.cases.acts(approvalCase)).containsOnlyOnce(Act.TRANSFERRED);
	}

	@RepeatedTest(TIMES)
	void aStepIsEitherFinishedOrDelegated() throws Exception {
		ApprovalCase approvalCase = this.cases.accepted();
		Step step = this.cases.step(approvalCase, "reviewFireRescue");
		Actor holder = person("zhaogang");
		assertThat(this.desk.claim(step.id(), holder, CasesAtHand.key())).isEmpty();

		List<List<String>> said = atOnce(opinion(approvalCase, step, "zhaogang", CasesAtHand.key()),
				() -> this.delegations.delegate(step.id(), "sunjing", "请到现场核对", holder, CasesAtHand.key()));

		boolean finished = said.get(0).isEmpty();
		assertThat(said)
			.isEqualTo(finished ? List.of(List.of(), List.of(DONE)) : List.of(List.of("step.delegated"), List.of()));
		assertThat(this.cases.acts(approvalCase)).containsOnlyOnce(finished ? Act.OPINION_GIVEN : Act.DELEGATED)
			.doesNotContain(finished ? Act.DELEGATED : Act.OPINION_GIVEN);
		assertThat(openSteps(approvalCase).contains("reviewFireRescue")).isNotEqualTo(finished);
		assertThat(this.delegations.of(approvalCase.id())).hasSize(finished ? 0 : 1);
	}

	@RepeatedTest(TIMES)
	void whatWasDelegatedIsEitherAnsweredOrCalledBack() throws Exception {
		ApprovalCase approvalCase = this.cases.accepted();
		String step = step(approvalCase, "reviewFireRescue");
		Actor holder = person("zhaogang");
		Actor colleague = person("sunjing");
		assertThat(this.desk.claim(step, holder, CasesAtHand.key())).isEmpty();
		assertThat(this.delegations.delegate(step, "sunjing", "请到现场核对", holder, CasesAtHand.key())).isEmpty();

		List<List<String>> said = atOnce(() -> this.delegations.answer(step, "与图纸一致", colleague, CasesAtHand.key()),
				() -> this.delegations.callBack(step, "改由本人核对", holder, CasesAtHand.key()));

		oneIsTold(said, "step.delegation-over");
		boolean answered = said.get(0).isEmpty();
		assertThat(this.cases.acts(approvalCase)).containsOnlyOnce(answered ? Act.DELEGATION_ANSWERED : Act.CALLED_BACK)
			.doesNotContain(answered ? Act.CALLED_BACK : Act.DELEGATION_ANSWERED);
		assertThat(this.delegations.of(approvalCase.id())).singleElement().satisfies((asked) -> {
			assertThat(asked.isOpen()).isFalse();
			assertThat(asked.answer() != null).isEqualTo(answered);
		});
	}

	@RepeatedTest(TIMES)
	void onePersonInTwoWindowsUrgesOnce() throws Exception {
		ApprovalCase approvalCase = this.cases.accepted();
		String step = step(approvalCase, "reviewFireRescue");
		Actor lead = person("chenjianguo");

		List<List<String>> said = atOnce(() -> this.urges.urge(step, "请尽快办理", lead, CasesAtHand.key()),
				() -> this.urges.urge(step, "请尽快办理", lead, CasesAtHand.key()));

		oneIsTold(said, "urge.once-a-day");
		assertThat(this.cases.acts(approvalCase)).containsOnlyOnce(Act.URGED);
		assertThat(this.urges.of(approvalCase.id())).hasSize(1);
	}

	@RepeatedTest(TIMES)
	void anApplicationIsAcceptedByOneOfThem() throws Exception {
		ApprovalCase approvalCase = this.cases.filed();
		String step = step(approvalCase, "acceptance");
		String seen = this.cases.seen(approvalCase);
		Actor zhoulan = person("zhoulan");
		Actor colleague = this.cases.colleagueOf("zhoulan");

		List<List<String>> said = atOnce(() -> this.counter.accept(step, zhoulan, seen, CasesAtHand.key()),
				() -> this.counter.accept(step, colleague, seen, CasesAtHand.key()));

		oneIsTold(said, DONE);
		assertThat(this.cases.acts(approvalCase)).containsOnlyOnce(Act.ACCEPTED);
		assertThat(openSteps(approvalCase)).containsExactlyInAnyOrder("reviewMarketRegulation", "reviewFireRescue",
				"reviewUrbanManagement");
	}

	@RepeatedTest(TIMES)
	void theOnlyOpinionOfADepartmentIsGivenByOneOfThem() throws Exception {
		ApprovalCase approvalCase = this.cases.accepted();
		Step step = this.cases.step(approvalCase, "reviewFireRescue");

		List<List<String>> said = atOnce(opinion(approvalCase, step, "zhaogang", CasesAtHand.key()),
				opinion(approvalCase, step, "sunjing", CasesAtHand.key()));

		oneIsTold(said, DONE);
		assertThat(this.cases.acts(approvalCase)).containsOnlyOnce(Act.OPINION_GIVEN);
	}

	@RepeatedTest(TIMES)
	void twoOpinionsThatAreBothNeededAreBothTaken() throws Exception {
		ApprovalCase approvalCase = this.cases.accepted();
		Step step = this.cases.step(approvalCase, "reviewMarketRegulation");

		List<List<String>> said = atOnce(opinion(approvalCase, step, "chenjianguo", CasesAtHand.key()),
				opinion(approvalCase, step, "linxiaomei", CasesAtHand.key()));

		assertThat(said).allSatisfy((problems) -> assertThat(problems).isEmpty());
		assertThat(this.cases.acts(approvalCase)).filteredOn((act) -> act == Act.OPINION_GIVEN).hasSize(2);
		assertThat(openSteps(approvalCase)).doesNotContain("reviewMarketRegulation");
	}

	@RepeatedTest(TIMES)
	void theLastTwoReviewsLeadToOneDecision() throws Exception {
		ApprovalCase approvalCase = this.cases.reviewedBut("reviewFireRescue", "reviewUrbanManagement");
		Step fire = this.cases.step(approvalCase, "reviewFireRescue");
		Step urban = this.cases.step(approvalCase, "reviewUrbanManagement");

		List<List<String>> said = atOnce(opinion(approvalCase, fire, "zhaogang", CasesAtHand.key()),
				opinion(approvalCase, urban, "huangwei", CasesAtHand.key()));

		assertThat(said).allSatisfy((problems) -> assertThat(problems).isEmpty());
		assertThat(openSteps(approvalCase)).containsExactly("decision");
	}

	@RepeatedTest(TIMES)
	void aCaseIsDecidedOneWay() throws Exception {
		ApprovalCase approvalCase = this.cases.reviewedBut();
		String step = step(approvalCase, "decision");
		String seen = this.cases.seen(approvalCase);
		Actor head = person("wangzhiyuan");
		Actor deputy = this.cases.colleagueOf("wangzhiyuan");

		List<List<String>> said = atOnce(() -> this.decisions.grant(step, "", "", head, seen, CasesAtHand.key()),
				() -> this.decisions.refuse(step, "场所不符合条件。", deputy, seen, CasesAtHand.key()));

		oneIsTold(said, DONE);
		assertThat(this.cases.acts(approvalCase)).filteredOn((act) -> act == Act.GRANTED || act == Act.REFUSED)
			.hasSize(1);
	}

	@RepeatedTest(TIMES)
	void theSameWishSentTwiceIsFulfilledOnceAndInSilence() throws Exception {
		ApprovalCase approvalCase = this.cases.filed();
		String seen = this.cases.seen(approvalCase);

		String acceptance = step(approvalCase, "acceptance");
		twiceInSilence((key) -> this.desk.claim(acceptance, person("zhoulan"), key));
		twiceInSilence((key) -> this.counter.accept(acceptance, person("zhoulan"), seen, key));
		SampleCases.EXAMINERS.forEach((id, officials) -> {
			String step = step(approvalCase, id);
			officials.forEach((official) -> twiceInSilence((key) -> this.reviews.give(step,
					Opinion.Content.of(Opinion.Verdict.AGREE, ""), person(official), seen, key)));
		});
		String decision = step(approvalCase, "decision");
		twiceInSilence((key) -> this.decisions.grant(decision, "", "", person("wangzhiyuan"), seen, key));

		// all of it took seconds, which supervision says once
		assertThat(this.cases.acts(approvalCase)).containsExactly(Act.SUBMITTED, Act.CLAIMED, Act.ACCEPTED,
				Act.OPINION_GIVEN, Act.OPINION_GIVEN, Act.OPINION_GIVEN, Act.OPINION_GIVEN, Act.GRANTED,
				Act.SIGNAL_RAISED);
	}

	/** What was just accepted can still be taken back, so the withdrawal always holds. */
	@RepeatedTest(TIMES)
	void aWithdrawalHoldsAgainstAnAcceptance() throws Exception {
		ApprovalCase approvalCase = this.cases.filed();
		String step = step(approvalCase, "acceptance");
		String seen = this.cases.seen(approvalCase);
		Actor zhoulan = person("zhoulan");

		List<List<String>> said = atOnce(() -> this.counter.accept(step, zhoulan, seen, CasesAtHand.key()),
				withdrawal(approvalCase));

		assertThat(said.get(0)).isSubsetOf("step.over");
		assertThat(said.get(1)).isEmpty();
		assertThat(this.cases.acts(approvalCase)).endsWith(Act.WITHDRAWN).hasSize(said.get(0).isEmpty() ? 3 : 2);
		nothingIsLeftToDo(approvalCase);
	}

	@RepeatedTest(TIMES)
	void aCaseIsEitherDecidedOrWithdrawn() throws Exception {
		ApprovalCase approvalCase = this.cases.reviewedBut();
		String step = step(approvalCase, "decision");
		String seen = this.cases.seen(approvalCase);
		Actor head = person("wangzhiyuan");

		List<List<String>> said = atOnce(() -> this.decisions.grant(step, "", "", head, seen, CasesAtHand.key()),
				withdrawal(approvalCase));

		boolean granted = said.get(0).isEmpty();
		assertThat(said).isEqualTo(granted ? List.of(List.of(), List.of("case.withdraw.too-late"))
				: List.of(List.of("step.over"), List.of()));
		assertThat(this.cases.acts(approvalCase))
			.endsWith(granted ? new Act[] { Act.GRANTED, Act.SIGNAL_RAISED } : new Act[] { Act.WITHDRAWN })
			.doesNotContain(granted ? Act.WITHDRAWN : Act.GRANTED);
		if (!granted) {
			nothingIsLeftToDo(approvalCase);
		}
	}

	private void nothingIsLeftToDo(ApprovalCase approvalCase) {
		assertThat(this.cases.file(approvalCase).approvalCase().status()).isEqualTo(CaseStatus.WITHDRAWN);
		assertThat(openSteps(approvalCase)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from work_item where case_id = ? and state <> 'DONE'")
			.param(approvalCase.id())
			.query(Integer.class)
			.single()).isZero();
	}

	private Callable<List<Problem>> withdrawal(ApprovalCase approvalCase) {
		Actor applicant = person("hehua");
		return () -> this.withdrawal.withdraw(approvalCase.number(), "", applicant, CasesAtHand.key());
	}

	private Callable<List<Problem>> opinion(ApprovalCase approvalCase, Step step, String official, String key) {
		Actor examiner = person(official);
		String seen = this.cases.seen(approvalCase);
		return () -> this.reviews.give(step.id(), Opinion.Content.of(Opinion.Verdict.AGREE, ""), examiner, seen, key);
	}

	private interface Wish {

		List<Problem> send(String key);

	}

	private void twiceInSilence(Wish wish) {
		String key = CasesAtHand.key();
		assertThat(atOnce(() -> wish.send(key), () -> wish.send(key))).containsExactly(List.of(), List.of());
	}

	private static void oneIsTold(List<List<String>> said, String problem) {
		assertThat(said).containsExactlyInAnyOrder(List.of(), List.of(problem));
	}

	/** What each of them is told, the first one first. */
	@SafeVarargs
	private List<List<String>> atOnce(Callable<List<Problem>>... wishes) {
		CyclicBarrier instant = new CyclicBarrier(wishes.length);
		List<Future<List<Problem>>> answers = Stream.of(wishes).map((wish) -> this.two.submit(() -> {
			instant.await();
			return wish.call();
		})).toList();
		List<List<String>> said = new ArrayList<>();
		for (Future<List<Problem>> answer : answers) {
			try {
				said.add(answer.get().stream().map(Problem::message).toList());
			}
			catch (Exception ex) {
				throw new AssertionError("Both are answered, whoever came first", ex);
			}
		}
		return said;
	}

	private Actor person(String username) {
		return this.cases.person(username);
	}

	private String step(ApprovalCase approvalCase, String stepId) {
		return this.cases.step(approvalCase, stepId).id();
	}

	private List<String> openSteps(ApprovalCase approvalCase) {
		return this.cases.file(approvalCase).openSteps().stream().map(Step::stepId).toList();
	}

}
