package org.oneseal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Leave;
import org.oneseal.organisation.Reach;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A colleague does the work of somebody on leave, within limits and in their own name.
 */
class SubstituteTests extends StaffedCases {

	private static final String ABSENT = "zhaogang";

	private static final String SUBSTITUTE = "sunjing";

	private static final String HEAD = SampleCases.DECIDER;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Decisions decisions;

	private LocalDate today;

	@BeforeEach
	void today() {
		this.today = this.clock.today();
	}

	@Test
	void whatTheAbsentOneTookIsSeenAndDoneByTheSubstituteWhileTheLeaveLasts() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		claim(number, FIRE, ABSENT);
		leave(ABSENT, SUBSTITUTE, this.today.plusDays(1), this.today.plusDays(2), Set.of(), Reach.REVIEW);

		assertThat(mine(number, SUBSTITUTE)).isEmpty();
		assertThat(agree(number, FIRE, SUBSTITUTE)).containsExactly("step.claimed-by-other");
		this.clock.moveTo(this.today.plusDays(1));
		assertThat(mine(number, SUBSTITUTE)).extracting(WorkItem::assignee, WorkItem::absent)
			.containsExactly(tuple(ABSENT, ABSENT));
		assertThat(mine(number, ABSENT)).extracting(WorkItem::absent).containsExactly((String) null);
		this.clock.moveTo(this.today.plusDays(3));
		assertThat(mine(number, SUBSTITUTE)).isEmpty();
		assertThat(agree(number, FIRE, SUBSTITUTE)).containsExactly("step.claimed-by-other");
	}

	@Test
	void whatTheSubstituteDoesIsSignedForTheAbsentOneEverywhere() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		claim(number, FIRE, ABSENT);
		leaveToday(ABSENT, SUBSTITUTE, Reach.REVIEW);

		assertThat(agree(number, FIRE, SUBSTITUTE)).isEmpty();

		assertThat(this.reviews.of(caseId(number))).filteredOn((review) -> review.stepId().equals(FIRE))
			.flatExtracting((review) -> review.opinions())
			.extracting(Opinion::official, Opinion::officialName)
			.containsExactly(tuple(SUBSTITUTE, "孙静（代赵刚）"));
		AuditEntry entry = last(number, Act.OPINION_GIVEN);
		assertThat(entry.by()).isEqualTo(SUBSTITUTE);
		assertThat(entry.byName()).isEqualTo("孙静（代赵刚）");
		assertThat(entry.details()).containsEntry("substituteFor", ABSENT);
		assertThat(differences(number)).isEmpty();
	}

	@Test
	void whatIsTakenForTheAbsentOneIsTheirsAgainWhenTheyAreBack() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		leaveToday(HEAD, "helei", Reach.DECIDE);
		assertThat(this.worklist.page(Worklist.View.POOL, this.samples.actor("helei"), number.value(), null, 5).items())
			.extracting(WorkItem::stepKey, WorkItem::absent)
			.containsExactly(tuple("decision", HEAD));

		claim(number, "decision", "helei");

		assertThat(this.samples.step(number, "decision").assignee()).contains(HEAD);
		assertThat(last(number, Act.CLAIMED).byName()).isEqualTo("何磊（代王志远）");
		this.clock.moveTo(this.today.plusDays(1));
		assertThat(mine(number, "helei")).isEmpty();
		assertThat(mine(number, HEAD)).hasSize(1);
		assertThat(differences(number)).isEmpty();
	}

	@Test
	void aSubstituteWithoutTheDutyDecidesForTheAbsentOne() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		leaveToday(HEAD, "helei", Reach.DECIDE);

		assertThat(decide(number, "helei")).isEmpty();

		assertThat(this.decisions.of(caseId(number)))
			.hasValueSatisfying((decision) -> assertThat(decision.decidedByName()).isEqualTo("何磊（代王志远）"));
	}

	@Test
	void aSubstitutionGoesNoFurtherThanItsLastKindOfAct() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		leaveToday(HEAD, "helei", Reach.REVIEW);

		assertThatThrownBy(() -> decide(number, "helei")).isInstanceOf(NoSuchCaseException.class);
	}

	@Test
	void aSubstitutionIsForItsMattersAlone() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		leave(HEAD, "helei", this.today, this.today, Set.of("public-event-safety"), Reach.DECIDE);
		assertThatThrownBy(() -> decide(number, "helei")).isInstanceOf(NoSuchCaseException.class);
		assertThat(this.worklist.page(Worklist.View.POOL, this.samples.actor("helei"), number.value(), null, 5).items())
			.isEmpty();

		leave(HEAD, "helei", this.today, this.today, Set.of(SampleCases.MATTER), Reach.DECIDE);

		assertThat(decide(number, "helei")).isEmpty();
	}

	@Test
	void aSubstitutionThatIsEndedStopsAtOnce() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		claim(number, FIRE, ABSENT);
		leaveToday(ABSENT, SUBSTITUTE, Reach.REVIEW);
		Leave leave = this.leaves.of(this.samples.actor(ABSENT)).get(0);

		assertThat(this.leaves.end(leave.id(), this.samples.actor(ABSENT), key())).isEmpty();

		assertThat(agree(number, FIRE, SUBSTITUTE)).containsExactly("step.claimed-by-other");
		assertThat(mine(number, SUBSTITUTE)).isEmpty();
	}

	@Test
	void aSubstitutesSubstituteInheritsNothing() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		leaveToday(HEAD, "helei", Reach.DECIDE);
		leaveToday("helei", "zhoulan", Reach.DECIDE);

		assertThatThrownBy(() -> decide(number, "zhoulan")).isInstanceOf(NoSuchCaseException.class);
	}

	@Test
	void oneOpinionForOneselfAndOneForAColleagueAreThoseOfOnePerson() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		claim(number, MARKET, "chenjianguo");
		leaveToday("chenjianguo", "helei", Reach.REVIEW);
		assertThat(agree(number, MARKET, "helei")).isEmpty();

		assertThat(agree(number, MARKET, "helei")).containsExactly("review.second-official");
		claim(number, MARKET, "chenjianguo");
		assertThat(agree(number, MARKET, "helei")).containsExactly("review.second-official");
	}

	@Test
	void whoGaveTheFirstOpinionLendsNobodyTheRightToTheSecond() {
		this.people.duties("zhoulan", "ACCEPT").duties(HEAD, "HEAD");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(agree(number, MARKET, "chenjianguo")).isEmpty();
		leaveToday("chenjianguo", HEAD, Reach.REVIEW);

		assertThat(agree(number, MARKET, HEAD)).containsExactly("substitution.absent-may-not");
	}

	@Test
	void neverWhereTheSubstituteIsAParty() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		this.people.number("helei", SampleCases.answers().get("safetyOfficerId").get(0));
		leaveToday(HEAD, "helei", Reach.DECIDE);

		assertThat(decide(number, "helei")).containsExactly("step.own-case");
	}

	@Test
	void neverWhereTheSubstituteExaminedWhatIsDecided() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		leaveToday(HEAD, "chenjianguo", Reach.DECIDE);

		assertThat(decide(number, "chenjianguo")).containsExactly("decision.examiner-may-not-decide");
	}

	@Test
	void noTwoSubstitutesForOneMatterOnOneDay() {
		leave(HEAD, "helei", this.today, this.today.plusDays(4), Set.of(SampleCases.MATTER), Reach.DECIDE);

		assertThat(enter(HEAD, "linxiaomei", this.today.plusDays(4), this.today.plusDays(9), Set.of(), Reach.DECIDE))
			.containsExactly("leave.overlap");
		assertThat(enter(HEAD, "linxiaomei", this.today, this.today, Set.of("public-event-safety"), Reach.DECIDE))
			.isEmpty();
		assertThat(enter(HEAD, "linxiaomei", this.today.plusDays(5), this.today.plusDays(9), Set.of(), Reach.DECIDE))
			.isEmpty();
	}

	@Test
	void aSubstituteWorksInTheDepartmentAndIsThere() {
		assertThat(enter(HEAD, "zhaogang", this.today, this.today, Set.of(), Reach.DECIDE))
			.containsExactly("leave.substitute-unknown");
		assertThat(enter(HEAD, HEAD, this.today, this.today, Set.of(), Reach.DECIDE))
			.containsExactly("leave.substitute-self");
		leave("helei", "linxiaomei", this.today, this.today, Set.of(), Reach.REVIEW);
		assertThat(enter(HEAD, "helei", this.today, this.today, Set.of(), Reach.DECIDE))
			.containsExactly("leave.substitute-away");
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		LeaveDesk.Wish wish = new LeaveDesk.Wish(HEAD, "", null, null, Set.of("no-such-matter"), null);

		assertThat(this.leaves.enter(wish, this.samples.actor(HEAD), key())).extracting(Problem::field)
			.containsExactly("substitute", "from", "until", "matters", "upTo");
		assertThat(enter(HEAD, "helei", this.today.minusDays(1), this.today, Set.of(), Reach.DECIDE))
			.containsExactly("leave.from-past");
		assertThat(enter(HEAD, "helei", this.today, this.today.minusDays(1), Set.of(), Reach.DECIDE))
			.containsExactly("leave.until-before");
	}

	@Test
	void theHeadEntersALeaveForTheirPeopleAndOthersForThemselves() {
		LeaveDesk.Wish wish = new LeaveDesk.Wish("helei", "linxiaomei", this.today, this.today, Set.of(), Reach.REVIEW);

		assertThat(messages(this.leaves.enter(wish, this.samples.actor("linxiaomei"), key())))
			.containsExactly("leave.not-yours");
		assertThat(messages(this.leaves.enter(wish, this.samples.actor("luozhengyi"), key())))
			.containsExactly("leave.not-yours");
		assertThat(this.leaves.enter(wish, this.samples.actor(HEAD), key())).isEmpty();
		assertThat(this.leaves.of(this.samples.actor("helei"))).extracting(Leave::enteredBy).containsExactly(HEAD);
	}

	@Test
	void sentTwiceItIsEnteredOnce() {
		LeaveDesk.Wish wish = new LeaveDesk.Wish(HEAD, "helei", this.today, this.today, Set.of(), Reach.DECIDE);
		String key = key();

		assertThat(this.leaves.enter(wish, this.samples.actor(HEAD), key)).isEmpty();
		assertThat(this.leaves.enter(wish, this.samples.actor(HEAD), key)).isEmpty();

		assertThat(this.leaves.of(this.samples.actor(HEAD))).hasSize(1);
	}

	private void leaveToday(String official, String substitute, Reach upTo) {
		// whoever may already be a substitute today: only then a chain can be tried
		leave(official, substitute, this.today, this.today, Set.of(), upTo);
	}

	private void leave(String official, String substitute, LocalDate from, LocalDate until, Set<String> matters,
			Reach upTo) {
		assertThat(enter(official, substitute, from, until, matters, upTo)).isEmpty();
	}

	private List<String> enter(String official, String substitute, LocalDate from, LocalDate until, Set<String> matters,
			Reach upTo) {
		return messages(this.leaves.enter(new LeaveDesk.Wish(official, substitute, from, until, matters, upTo),
				this.samples.actor(official), key()));
	}

	private void claim(CaseNumber number, String step, String official) {
		assertThat(this.desk.claim(this.samples.step(number, step).id(), this.samples.actor(official), key()))
			.isEmpty();
	}

	private List<String> agree(CaseNumber number, String step, String official) {
		return messages(
				this.reviews.give(this.samples.step(number, step).id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合"),
						this.samples.actor(official), this.samples.seen(number), key()));
	}

	private List<String> decide(CaseNumber number, String official) {
		return messages(this.decisions.grant(this.samples.step(number, "decision").id(), "", "",
				this.samples.actor(official), this.samples.seen(number), key()));
	}

	private List<WorkItem> mine(CaseNumber number, String official) {
		return this.worklist.page(Worklist.View.MINE, this.samples.actor(official), number.value(), null, 10).items();
	}

	private AuditEntry last(CaseNumber number, Act act) {
		return this.trail.of(caseId(number))
			.stream()
			.filter((entry) -> entry.act() == act)
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	private String caseId(CaseNumber number) {
		return this.samples.file(number).approvalCase().id();
	}

	private static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

}
