package org.oneseal.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseNumber;
import org.oneseal.decision.Extensions;
import org.oneseal.matter.Limit;
import org.oneseal.supervision.Cause.Level;
import org.oneseal.supervision.Warning.State;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.WorkingCalendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The signals of electronic supervision as the law and its practice have them. */
class SignalsInLawTests extends SupervisedCases {

	@Autowired
	private Extensions extensions;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Countdowns countdowns;

	@Autowired
	private WorkingCalendars calendars;

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

}
