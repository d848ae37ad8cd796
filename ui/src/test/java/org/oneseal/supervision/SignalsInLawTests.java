package org.oneseal.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.decision.Extensions;
import org.oneseal.matter.Limit;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.supervision.Cause.Level;
import org.oneseal.supervision.Warning.State;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.WorkingCalendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The signals of electronic supervision as the law and its practice have them. A case
 * accepted on Monday 2026-11-23 is promised for Wednesday 2 December (7 working days),
 * due by law on Monday 7 December (10), by fire rescue on Thursday 26 November (3) and by
 * market regulation on Friday 27 November (4).
 */
@ApplicationTest
class SignalsInLawTests {

	private static final String HEAD = "wangzhiyuan";

	private static final LocalDate PROMISED = LocalDate.of(2026, 12, 2);

	private static final LocalDate STATUTORY = LocalDate.of(2026, 12, 7);

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Patrol patrol;

	@Autowired
	private WarningRepository warnings;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private Extensions extensions;

	@Autowired
	private ApprovalCases cases;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Signals lists;

	@Autowired
	private Board board;

	@Autowired
	private ClosedBoard ended;

	@Autowired
	private Countdowns countdowns;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void aWarningOneWorkingDayBeforeThePromisedLimit() {
		CaseNumber number = reviewed();

		patrolOn(PROMISED.minusDays(2));
		assertThat(signals(number)).isEmpty();
		patrolOn(PROMISED.minusDays(1));

		assertThat(signals(number)).singleElement().satisfies((warning) -> {
			assertThat(warning.cause()).isEqualTo(Cause.PROMISE_NEAR);
			assertThat(warning.level()).isEqualTo(Level.WARNING);
			assertThat(warning.department()).isEqualTo("429900-market-regulation");
			assertThat(warning.lastDay()).isEqualTo(PROMISED);
			assertThat(warning.asOf()).isEqualTo(PROMISED.minusDays(1));
			assertThat(warning.isLate()).isFalse();
		});
	}

	@Test
	void yellowPastThePromise() {
		CaseNumber number = reviewed();

		patrolOn(PROMISED);
		assertThat(signals(number)).extracting(Warning::level).doesNotContain(Level.YELLOW);
		patrolOn(PROMISED.plusDays(1));

		assertThat(signals(number)).extracting(Warning::cause, Warning::level, Warning::asOf)
			.contains(tuple(Cause.PROMISE_PASSED, Level.YELLOW, PROMISED.plusDays(1)));
	}

	@Test
	void yellowPastAStepsLimitForTheDepartmentOfTheStep() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");

		patrolOn(LocalDate.of(2026, 11, 27));

		assertThat(signals(number)).singleElement().satisfies((warning) -> {
			assertThat(warning.cause()).isEqualTo(Cause.STEP_PASSED);
			assertThat(warning.level()).isEqualTo(Level.YELLOW);
			assertThat(warning.department()).isEqualTo("429900-fire-rescue");
			assertThat(warning.stepKey()).hasValue("reviewFireRescue");
			assertThat(warning.lastDay()).isEqualTo(LocalDate.of(2026, 11, 26));
		});
	}

	@Test
	void redPastTheStatutoryLimit() {
		CaseNumber number = reviewed();

		patrolOn(STATUTORY);
		assertThat(signals(number)).extracting(Warning::level).doesNotContain(Level.RED);
		patrolOn(STATUTORY.plusDays(1));

		assertThat(signals(number)).filteredOn((warning) -> warning.level() == Level.RED)
			.singleElement()
			.satisfies((warning) -> {
				assertThat(warning.cause()).isEqualTo(Cause.LAW_PASSED);
				assertThat(warning.asOf()).isEqualTo(STATUTORY.plusDays(1));
			});
	}

	@Test
	void theThresholdsAreThoseOfTheLawUnlessAnAuthorityWantsOthers() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		LocalDate opinion = LocalDate.of(2026, 11, 26);

		assertThat(thresholds(number, Map.of("oneseal.supervision.language", "zh"))).containsExactlyInAnyOrder(
				tuple(Cause.PROMISE_NEAR, PROMISED.minusDays(1)), tuple(Cause.PROMISE_PASSED, PROMISED.plusDays(1)),
				tuple(Cause.LAW_PASSED, STATUTORY.plusDays(1)), tuple(Cause.STEP_PASSED, opinion.plusDays(1)));
		assertThat(thresholds(number,
				Map.of("oneseal.supervision.authorities.429900.warning-before", "2",
						"oneseal.supervision.authorities.429900.step-warning-before", "1",
						"oneseal.supervision.authorities.429900.yellow-after", "2",
						"oneseal.supervision.authorities.429900.red-after", "1")))
			.containsExactlyInAnyOrder(tuple(Cause.PROMISE_NEAR, LocalDate.of(2026, 11, 30)),
					tuple(Cause.PROMISE_PASSED, LocalDate.of(2026, 12, 5)),
					tuple(Cause.LAW_PASSED, LocalDate.of(2026, 12, 9)),
					tuple(Cause.STEP_NEAR, LocalDate.of(2026, 11, 25)),
					tuple(Cause.STEP_PASSED, LocalDate.of(2026, 12, 1)));
	}

	/** Those of the decision and of fire rescue's review, each with its first day. */
	private List<Tuple> thresholds(CaseNumber number, Map<String, String> properties) {
		SupervisionSettings settings = new Binder(new MapConfigurationPropertySource(properties))
			.bind("oneseal.supervision", SupervisionSettings.class)
			.get();
		Thresholds thresholds = new Thresholds(this.calendars, settings, this.clock);
		return this.countdowns.of(caseOf(number).id())
			.stream()
			.filter((countdown) -> countdown.isOpen()
					&& countdown.stepKey().filter((step) -> !step.equals("reviewFireRescue")).isEmpty())
			.flatMap((countdown) -> thresholds.of(countdown).stream())
			.map((each) -> tuple(each.cause(), LocalDate.ofInstant(each.from(), this.clock.getZone())))
			.toList();
	}

	@Test
	void redWhenNothingWasSaidAboutAcceptance() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		patrolOn(LocalDate.of(2026, 12, 1));

		assertThat(signals(number)).extracting(Warning::cause, Warning::level, Warning::lastDay)
			.containsExactly(tuple(Cause.ACCEPTANCE_PASSED, Level.RED, LocalDate.of(2026, 11, 30)));
	}

	@Test
	void theDepartmentHasFiveWorkingDaysToAnswer() {
		CaseNumber number = reviewed();

		patrolOn(PROMISED.minusDays(1));

		Warning warning = signals(number).get(0);
		assertThat(warning.answerBy()).isEqualTo(LocalDate.of(2026, 12, 8));
		assertThat(warning.isOverdue(LocalDate.of(2026, 12, 8))).isFalse();
		assertThat(warning.isOverdue(LocalDate.of(2026, 12, 9))).isTrue();
	}

	@Test
	void threeDaysOfOutageRaiseEachMissedSignalOnceWithItsRightDate() {
		CaseNumber number = reviewed();

		patrolOn(PROMISED.plusDays(2));
		patrolOn(PROMISED.plusDays(2));

		assertThat(signals(number)).extracting(Warning::cause, Warning::asOf, Warning::raisedOn, Warning::isLate)
			.containsExactlyInAnyOrder(tuple(Cause.PROMISE_NEAR, PROMISED.minusDays(1), PROMISED.plusDays(2), true),
					tuple(Cause.PROMISE_PASSED, PROMISED.plusDays(1), PROMISED.plusDays(2), true));
	}

	@Test
	void aDecisionMadeBeforeTheNextRoundHidesNoBreach() {
		CaseNumber number = reviewed();
		this.clock.moveTo(PROMISED.plusDays(1));

		decide(number);

		assertThat(signals(number)).extracting(Warning::cause, Warning::asOf)
			.contains(tuple(Cause.PROMISE_PASSED, PROMISED.plusDays(1)));
	}

	@Test
	void aDecisionInTimeClosesTheWarning() {
		CaseNumber number = reviewed();
		patrolOn(PROMISED.minusDays(1));

		decide(number);
		patrolOn(STATUTORY.plusDays(1));

		assertThat(signals(number)).filteredOn((warning) -> warning.level() != Level.ODD)
			.extracting(Warning::cause, Warning::state)
			.containsExactly(tuple(Cause.PROMISE_NEAR, State.CLOSED));
	}

	@Test
	void aLimitThatStandsStillRaisesNothing() {
		CaseNumber number = reviewed();
		begin(number, 20);

		patrolOn(STATUTORY.plusDays(1));

		assertThat(signals(number)).isEmpty();
	}

	@Test
	void anExtensionTakesTheWarningBackAndKeepsIt() {
		CaseNumber number = reviewed();
		patrolOn(PROMISED.minusDays(1));

		assertThat(this.extensions.extend(number, Limit.workingDays(5), "案情复杂", this.samples.actor(HEAD), key()))
			.isEmpty();

		assertThat(signals(number)).singleElement().satisfies((warning) -> {
			assertThat(warning.state()).isEqualTo(State.WITHDRAWN);
			assertThat(warning.isLifted()).isTrue();
		});
		patrolOn(LocalDate.of(2026, 12, 8));
		assertThat(signals(number)).extracting(Warning::cause, Warning::state, Warning::lastDay)
			.contains(tuple(Cause.PROMISE_NEAR, State.OPEN, LocalDate.of(2026, 12, 9)));
	}

	@Test
	void raisingAndTakingBackAreInTheTrailOfTheCaseAsTheSystemsActs() {
		CaseNumber number = reviewed();
		patrolOn(PROMISED.minusDays(1));

		assertThat(this.extensions.extend(number, Limit.workingDays(5), "案情复杂", this.samples.actor(HEAD), key()))
			.isEmpty();

		assertThat(signalEntries(number)).extracting(AuditEntry::act, AuditEntry::by, AuditEntry::details)
			.containsExactly(
					tuple(Act.SIGNAL_RAISED, CaseActed.SYSTEM,
							Map.of("signal", "PROMISE_NEAR", "department", "429900-market-regulation", "due",
									PROMISED.toString())),
					tuple(Act.SIGNAL_LIFTED, CaseActed.SYSTEM, Map.of("signal", "PROMISE_NEAR", "department",
							"429900-market-regulation", "due", PROMISED.toString())));
		assertThat(this.trail.of(caseOf(number).id())).extracting(AuditEntry::act)
			.containsSubsequence(Act.SIGNAL_RAISED, Act.EXTENDED, Act.SIGNAL_LIFTED);
		assertThat(this.trail.read(caseOf(number).id()).firstBroken()).isZero();
	}

	@Test
	void whatADecisionBringsAboutStandsBehindItInTheTrail() {
		CaseNumber number = reviewed();
		patrolOn(PROMISED.minusDays(1));
		this.clock.moveTo(PROMISED.plusDays(1));

		decide(number);

		assertThat(this.trail.of(caseOf(number).id())).extracting(AuditEntry::act)
			.containsSubsequence(Act.SIGNAL_RAISED, Act.GRANTED, Act.SIGNAL_AVERTED, Act.SIGNAL_RAISED);
		assertThat(signalEntries(number)).filteredOn((entry) -> entry.act() == Act.SIGNAL_RAISED)
			.extracting((entry) -> entry.details().get("signal"))
			.containsExactly("PROMISE_NEAR", "PROMISE_PASSED");
	}

	private List<AuditEntry> signalEntries(CaseNumber number) {
		return this.trail.of(caseOf(number).id())
			.stream()
			.filter((entry) -> entry.act().name().startsWith("SIGNAL_"))
			.toList();
	}

	@Test
	void theListsAreReadForwardsAndBackwards() {
		CaseNumber first = this.samples.accepted(SampleCases.COMPANY);
		CaseNumber second = this.samples.accepted(SampleCases.COMPANY);
		patrolOn(LocalDate.of(2026, 11, 27));
		assertThat(signals(first)).isNotEmpty();
		assertThat(signals(second)).isNotEmpty();
		Scope scope = new Scope("429900", "429900-fire-rescue");

		bothWays((from) -> {
			Signals.Page page = this.lists.page(scope, State.OPEN, from, 3);
			return new Read(page.items().stream().map(Warning::id).toList(), page.before(), page.after());
		});
		bothWays((from) -> {
			Board.Page page = this.board.page(scope, Colour.YELLOW, from, 3);
			return new Read(page.lines().stream().map((line) -> line.countdown().id()).toList(), page.before(),
					page.after());
		});
	}

	private record Read(List<String> ids, Optional<SignalPosition> before, Optional<SignalPosition> after) {

	}

	private static void bothWays(Function<@Nullable SignalPosition, Read> list) {
		List<List<String>> there = new ArrayList<>();
		Read page = list.apply(null);
		assertThat(page.before()).isEmpty();
		there.add(page.ids());
		while (page.after().isPresent()) {
			page = list.apply(page.after().get());
			there.add(page.ids());
		}
		List<List<String>> back = new ArrayList<>(List.of(page.ids()));
		while (page.before().isPresent()) {
			page = list.apply(page.before().get());
			back.add(0, page.ids());
		}

		assertThat(there.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSizeGreaterThan(1);
		assertThat(back.stream().flatMap(List::stream).toList())
			.isEqualTo(there.stream().flatMap(List::stream).toList());
	}

	@Test
	void whatWasPromisedStandsBesideWhatTheLawGaveAndWhatItTook() {
		CaseNumber kept = reviewed();
		this.clock.moveTo(PROMISED.minusDays(1));
		decide(kept);
		this.clock.reset();
		CaseNumber late = reviewed();
		this.clock.moveTo(PROMISED.plusDays(1));
		decide(late);
		this.clock.reset();
		CaseNumber unlawful = reviewed();
		this.clock.moveTo(STATUTORY.plusDays(2));
		decide(unlawful);

		assertThat(closed("429900-market-regulation")).filteredOn((line) -> line.countdown().stepKey().isEmpty())
			.extracting((line) -> line.approvalCase().number(), (line) -> line.countdown().limit(),
					(line) -> line.statutory().limit(), ClosedBoard.Line::spent, ClosedBoard.Line::colour)
			.contains(tuple(kept, Limit.workingDays(7), Limit.workingDays(10), 6, Colour.GREEN),
					tuple(late, Limit.workingDays(7), Limit.workingDays(10), 8, Colour.YELLOW),
					tuple(unlawful, Limit.workingDays(7), Limit.workingDays(10), 12, Colour.RED));
	}

	@Test
	void aDepartmentSeesItsReviewsAmongWhatEndedAndASupervisorOfAllTheCasesAlone() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 30));
		this.samples.agree(number, "reviewFireRescue", "zhaogang");

		assertThat(closed("429900-fire-rescue")).filteredOn((line) -> line.approvalCase().number().equals(number))
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.countdown().stepKey()).hasValue("reviewFireRescue");
				assertThat(line.statutory()).isNull();
				assertThat(line.spent()).isEqualTo(5);
				assertThat(line.colour()).isEqualTo(Colour.YELLOW);
			});
		assertThat(closed(null)).filteredOn((line) -> line.approvalCase().number().equals(number)).isEmpty();
	}

	@Test
	void whatTheApplicantTookBackNeitherKeptNorBrokeALimit() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		this.samples.withdraw(number, SampleCases.COMPANY);

		assertThat(closed("429900-market-regulation")).filteredOn((line) -> line.approvalCase().number().equals(number))
			.isEmpty();
	}

	private List<ClosedBoard.Line> closed(@Nullable String department) {
		Scope scope = new Scope("429900", department);
		ClosedBoard.Page page = this.ended.page(scope, null, null, 50);
		List<ClosedBoard.Line> lines = new ArrayList<>(page.lines());
		while (page.after().isPresent()) {
			page = this.ended.page(scope, null, page.after().get(), 50);
			lines.addAll(page.lines());
		}
		assertThat(lines).extracting((line) -> line.countdown().endedOn().orElseThrow())
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(this.ended.counts(scope).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(lines.size());
		return lines;
	}

	@Test
	void aPauseBegunOnTheLastDayIsOdd() {
		CaseNumber number = reviewed();
		this.clock.moveTo(PROMISED);

		begin(number, 5);

		assertThat(signals(number)).extracting(Warning::cause, Warning::level, Warning::lastDay)
			.contains(tuple(Cause.PAUSED_ON_LAST_DAY, Level.ODD, PROMISED));
	}

	@Test
	void aPauseBegunTheDayBeforeIsNot() {
		CaseNumber number = reviewed();
		this.clock.moveTo(PROMISED.minusDays(1));

		begin(number, 5);

		assertThat(signals(number)).extracting(Warning::cause).doesNotContain(Cause.PAUSED_ON_LAST_DAY);
	}

	@Test
	void aSpecialProcedureLongerThanTheApplicantWasToldIsOdd() {
		CaseNumber number = reviewed();
		begin(number, 5);

		patrolOn(LocalDate.of(2026, 11, 30));
		assertThat(signals(number)).isEmpty();
		patrolOn(LocalDate.of(2026, 12, 1));

		assertThat(signals(number)).extracting(Warning::cause, Warning::lastDay, Warning::asOf)
			.containsExactly(tuple(Cause.PROCEDURE_OVERRUN, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1)));
	}

	@Test
	void everythingApprovedInSecondsIsOdd() {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		assertThat(signals(number)).extracting(Warning::cause, Warning::level, Warning::asOf)
			.containsExactly(tuple(Cause.APPROVED_IN_SECONDS, Level.ODD, LocalDate.of(2026, 11, 23)));
	}

	@Test
	void aDecisionThatTookItsTimeIsNot() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.advance(Duration.ofMinutes(10));
		SampleCases.EXAMINERS
			.forEach((step, officials) -> officials.forEach((official) -> this.samples.agree(number, step, official)));
		this.clock.advance(Duration.ofMinutes(10));

		decide(number);

		assertThat(signals(number)).isEmpty();
	}

	/**
	 * The screens and the interface forbid it; a case brought in from elsewhere may be
	 * so.
	 */
	@Test
	void aRefusalWithoutReasonsIsOdd() {
		CaseNumber number = reviewed();

		act(number, Act.REFUSED, HEAD, "decision");

		assertThat(signals(number)).extracting(Warning::cause).containsExactly(Cause.REFUSED_WITHOUT_REASONS);
	}

	@Test
	void anExaminerWhoAcceptedIsOdd() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		act(number, Act.OPINION_GIVEN, SampleCases.CLERK, "reviewFireRescue");

		assertThat(signals(number)).singleElement().satisfies((warning) -> {
			assertThat(warning.cause()).isEqualTo(Cause.EXAMINER_ACCEPTED);
			assertThat(warning.department()).isEqualTo("429900-fire-rescue");
		});
	}

	@Test
	void aCaseThatIsSomebodysAtThisMomentIsLeftForTheNextRound() {
		CaseNumber number = reviewed();
		this.clock.moveTo(PROMISED.plusDays(1));

		this.transactions.executeWithoutResult((held) -> {
			this.cases.forUpdate(number);
			Thread other = new Thread(this.patrol::run);
			other.start();
			join(other);
			assertThat(other.isAlive()).as("the round waits for nobody").isFalse();
			assertThat(signals(number)).isEmpty();
		});
		this.patrol.run();

		assertThat(signals(number)).extracting(Warning::cause).contains(Cause.PROMISE_PASSED);
	}

	private static void join(Thread thread) {
		try {
			thread.join(Duration.ofSeconds(30).toMillis());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits for the decision since 10:20 of the first day; nothing was done in seconds.
	 */
	private CaseNumber reviewed() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.advance(Duration.ofMinutes(10));
		SampleCases.EXAMINERS
			.forEach((step, officials) -> officials.forEach((official) -> this.samples.agree(number, step, official)));
		this.clock.advance(Duration.ofMinutes(10));
		return number;
	}

	private void decide(CaseNumber number) {
		this.samples.grant(number);
	}

	private void begin(CaseNumber number, int workingDays) {
		assertThat(this.procedures.begin(number, "expert-review", Limit.workingDays(workingDays), "需要专家评审",
				this.samples.actor(HEAD), key()))
			.isEmpty();
	}

	private void patrolOn(LocalDate day) {
		this.clock.moveTo(day);
		this.patrol.run();
	}

	private void act(CaseNumber number, Act act, String by, String step) {
		this.transactions.executeWithoutResult((running) -> this.events
			.publishEvent(new CaseActed(caseOf(number).id(), act, by, by, "429900-market-regulation", step,
					CaseStatus.ACCEPTED, CaseStatus.ACCEPTED, null, Map.of(), this.clock.instant())));
	}

	private ApprovalCase caseOf(CaseNumber number) {
		return this.cases.findByNumber(number.value()).orElseThrow();
	}

	private List<Warning> signals(CaseNumber number) {
		return this.warnings.findByCaseIdOrderByRaisedAtAscIdAsc(caseOf(number).id());
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
