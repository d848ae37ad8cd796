package org.oneseal.timelimit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.database.Memory;
import org.oneseal.matter.Limit;
import org.oneseal.timelimit.Countdown.Owner;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.LedgerEntry.Kind;
import org.oneseal.timelimit.LedgerEntry.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The limits of all cases. Whoever calls has locked the case and runs in the transaction
 * of the act the limit follows from.
 */
@Component
public class Countdowns {

	private static final int PAGE = 200;

	/** An open one behind those that ended in the same instant. */
	private static final Comparator<Countdown> BEGUN = Comparator
		.<Countdown, Instant>comparing((countdown) -> countdown.ledger().get(0).at())
		.thenComparing(Countdown::isOpen);

	private final CountdownRepository countdowns;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Countdowns(CountdownRepository countdowns, WorkingCalendars calendars, ApplicationEventPublisher events,
			Clock clock) {
		this.countdowns = countdowns;
		this.calendars = calendars;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Notes that the case was made in this transaction: nobody need ask which limits it
	 * has.
	 */
	public void begin(String caseId) {
		Memory.note(new OfCase(caseId), new Known(new ArrayList<>()));
	}

	/**
	 * Sets a limit going. While a special procedure runs in the case, a limit of the
	 * authority begins stopped.
	 * @param on the day that sets it going and is not counted; may be past
	 */
	public Countdown start(Owner owner, Limit limit, LocalDate on, Reason reason) {
		Countdown countdown = new Countdown(UUID.randomUUID().toString(), owner, limit, on, this.clock.instant(),
				reason);
		if (countdown.countsTheAuthority()) {
			of(owner.caseId()).stream()
				.filter((other) -> other.countsTheAuthority() && other.state() == State.PAUSED)
				.findFirst()
				.map((other) -> last(other, Kind.PAUSED))
				.ifPresent((pause) -> countdown.pause(today(), this.clock.instant(), pause.reason(), pause.words(),
						pause.limit()));
		}
		reckon(countdown);
		this.countdowns.add(countdown);
		Memory.recall(new OfCase(owner.caseId()))
			.map(Known.class::cast)
			.ifPresent((known) -> known.all().add(countdown));
		tell(countdown, true);
		return countdown;
	}

	private static LedgerEntry last(Countdown countdown, Kind kind) {
		return countdown.ledger()
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/**
	 * Stops what runs of these subjects.
	 * @param expected how long it will take, {@code null} where nobody can know
	 */
	public void pause(String caseId, Set<Subject> subjects, Reason reason, String words, @Nullable Limit expected) {
		change(caseId, (countdown) -> subjects.contains(countdown.subject()) && countdown.state() == State.RUNNING,
				(countdown) -> countdown.pause(today(), this.clock.instant(), reason, words, expected));
	}

	/** Has what stands still of these subjects go on. */
	public void resume(String caseId, Set<Subject> subjects, Reason reason) {
		resume(caseId, subjects, reason, today());
	}

	/**
	 * Has what stands still of these subjects go on.
	 * @param on the last day that is not counted, which may be past: it was due then
	 */
	public void resume(String caseId, Set<Subject> subjects, Reason reason, LocalDate on) {
		change(caseId, (countdown) -> subjects.contains(countdown.subject()) && countdown.state() == State.PAUSED,
				(countdown) -> {
					LocalDate paused = last(countdown, Kind.PAUSED).on();
					countdown.resume(on.isBefore(paused) ? paused : on, this.clock.instant(), reason);
				});
	}

	/**
	 * Makes limits of these subjects longer, those that have not passed.
	 * @param approver name of whoever approved
	 */
	public void extend(String caseId, Set<Subject> subjects, Limit by, String approver, String reasons) {
		change(caseId,
				(countdown) -> subjects.contains(countdown.subject()) && countdown.isOpen()
						&& !countdown.deadline().isPastOn(today()) && !countdown.isExtended(),
				(countdown) -> countdown.extend(today(), this.clock.instant(), by, approver, reasons));
	}

	/** Ends what is open of these subjects. */
	public void end(String caseId, Set<Subject> subjects, Reason reason) {
		change(caseId, (countdown) -> subjects.contains(countdown.subject()) && countdown.isOpen(),
				(countdown) -> countdown.end(today(), this.clock.instant(), reason));
	}

	/** Ends the limit of a step, if it has one of its own. */
	public void endStep(String caseId, String stepId, Reason reason) {
		change(caseId, (countdown) -> countdown.isOpen() && countdown.stepId().filter(stepId::equals).isPresent(),
				(countdown) -> countdown.end(today(), this.clock.instant(), reason));
	}

	/** Ends every limit of a case. */
	public void endAll(String caseId, Reason reason) {
		change(caseId, Countdown::isOpen, (countdown) -> countdown.end(today(), this.clock.instant(), reason));
	}

	private void change(String caseId, Predicate<Countdown> which, Consumer<Countdown> how) {
		List<Countdown> changed = of(caseId).stream().filter(which).toList();
		changed.forEach((countdown) -> {
			how.accept(countdown);
			if (countdown.isOpen()) {
				reckon(countdown);
			}
			this.countdowns.save(countdown);
		});
		changed.forEach((countdown) -> tell(countdown, false));
	}

	private void reckon(Countdown countdown) {
		countdown.reckon(this.calendars.of(countdown.authority()), this.calendars.revision(), this.clock.getZone());
	}

	private void tell(Countdown countdown, boolean began) {
		this.events.publishEvent(new CountdownChanged(countdown, began));
	}

	/**
	 * Computes a limit with the calendar in force and notes it in the ledger if its last
	 * day moved.
	 * @return the last day before, if it moved
	 */
	public Optional<LocalDate> revise(Countdown countdown) {
		Deadline before = countdown.deadline();
		if (!countdown.isOpen()) {
			return Optional.empty();
		}
		boolean changed = countdown.revise(today(), this.clock.instant(), this.calendars.of(countdown.authority()),
				this.calendars.revision(), this.clock.getZone());
		this.countdowns.save(countdown);
		if (changed) {
			tell(countdown, false);
		}
		return Optional.of(before.date()).filter((day) -> !day.equals(countdown.deadline().date()));
	}

	/**
	 * Ids of open limits counted with an older state of the calendars, at most 200.
	 * @param after id of the last one seen, empty to begin
	 */
	public List<String> older(String after) {
		return this.countdowns.findOlderThan(this.calendars.revision(), after,
				org.springframework.data.domain.Limit.of(PAGE));
	}

	/**
	 * Id of the case of a limit. Reads nothing else, so that the case is locked first.
	 */
	public String caseIdOf(String id) {
		return this.countdowns.findCaseIdById(id).orElseThrow();
	}

	public Countdown get(String id) {
		return this.countdowns.findById(id).orElseThrow();
	}

	/** The limits of a case, in the order they began. */
	public List<Countdown> of(String caseId) {
		return Memory.underLock(caseId, new OfCase(caseId), Known.class, () -> read(caseId))
			.all()
			.stream()
			.sorted(BEGUN.thenComparing(Countdown::subject)
				.thenComparing((countdown) -> countdown.stepKey().orElse("")))
			.toList();
	}

	/** Whoever reads limits soon counts days: the calendar need not be asked again. */
	private Known read(String caseId) {
		List<CountdownRepository.Line> lines = this.countdowns.findByCaseId(caseId);
		lines.stream().findFirst().ifPresent((line) -> this.calendars.seen(line.calendar()));
		return new Known(
				new ArrayList<>(lines.stream().flatMap((line) -> Stream.ofNullable(line.countdown())).toList()));
	}

	/** The limit of this subject that began last, ended or not. */
	public Optional<Countdown> latest(String caseId, Subject subject) {
		return of(caseId).stream()
			.filter((countdown) -> countdown.subject() == subject)
			.reduce((first, second) -> second);
	}

	/** Whether something of a case stands still. */
	public boolean isPaused(String caseId) {
		return this.countdowns.existsByCaseIdAndState(caseId, State.PAUSED);
	}

	/** The limit of a step that began last, where it has one of its own. */
	public Optional<Countdown> ofStep(String stepId) {
		return this.countdowns.findByStepId(stepId).stream().max(BEGUN);
	}

	/**
	 * The end of a limit that begins today, without setting it going.
	 * @param authority region code, whose calendar counts
	 */
	public Deadline foresee(String authority, Limit limit) {
		LocalDate today = today();
		LedgerEntry start = LedgerEntry.of(Kind.STARTED, today, this.clock.instant(), Reason.STEP_STARTED, "");
		return new Reckoning(limit, List.of(start), this.calendars.of(authority), this.clock.getZone()).deadline();
	}

	/**
	 * A limit as a table that can be recomputed, with the state of the calendar its last
	 * day was computed with.
	 */
	public LedgerTable table(Countdown countdown) {
		return LedgerTable.of(countdown, this.calendars.at(countdown.calendarRevision(), countdown.authority()),
				this.clock.getZone());
	}

	private record OfCase(String caseId) {

	}

	/** All limits of a case that this transaction has locked. */
	private record Known(List<Countdown> all) {

	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
