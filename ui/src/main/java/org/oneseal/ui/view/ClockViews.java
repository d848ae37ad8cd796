package org.oneseal.ui.view;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Step;
import org.oneseal.matter.Limit;
import org.oneseal.organisation.Organisation;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.Deadline;
import org.oneseal.timelimit.LedgerEntry;
import org.oneseal.timelimit.LedgerEntry.Reason;
import org.oneseal.timelimit.LedgerTable;
import org.oneseal.timelimit.LedgerTable.Kind;
import org.oneseal.timelimit.LedgerTable.Line;
import org.oneseal.timelimit.WorkingCalendars;

/** The limits of a case for its readers. */
@Component
public class ClockViews {

	private final Countdowns countdowns;

	private final WorkingCalendars calendars;

	private final Organisation organisation;

	private final LedgerRows rows;

	private final Words words;

	private final Clock clock;

	ClockViews(Countdowns countdowns, WorkingCalendars calendars, Organisation organisation, LedgerRows rows,
			Words words, Clock clock) {
		this.countdowns = countdowns;
		this.calendars = calendars;
		this.organisation = organisation;
		this.rows = rows;
		this.words = words;
		this.clock = clock;
	}

	/** The limits of a case for officials: the open ones first. */
	public List<ClockView> forOfficials(CaseFile file) {
		return views(file, this.countdowns.of(file.approvalCase().id()).stream());
	}

	/** The limits for the applicant: how departments share out the time is theirs. */
	public List<ClockView> forApplicant(CaseFile file) {
		return views(file,
				this.countdowns.of(file.approvalCase().id())
					.stream()
					.filter((countdown) -> countdown.subject() != Subject.REVIEW));
	}

	/** What stops the limits, {@code null} while nothing does. */
	public static @Nullable String pause(List<ClockView> clocks) {
		return clocks.stream().map(ClockView::pause).flatMap(Stream::ofNullable).findFirst().orElse(null);
	}

	private List<ClockView> views(CaseFile file, Stream<Countdown> countdowns) {
		return countdowns.sorted(Comparator.comparing((countdown) -> !countdown.isOpen()))
			.map((countdown) -> view(countdown, file))
			.toList();
	}

	private ClockView view(Countdown countdown, CaseFile file) {
		LedgerTable table = this.countdowns.table(countdown);
		Deadline deadline = countdown.deadline();
		LocalDate today = LocalDate.now(this.clock);
		BigDecimal used = table.usedUntil(today).orElse(null);
		BigDecimal whole = table.leftAfter(countdown.startedOn()).orElse(countdown.limit().amount());
		return new ClockView(title(countdown, file), department(countdown, file), length(countdown), deadline.date(),
				Optional.ofNullable(deadline.until())
					.map((time) -> time.format(DateTimeFormatter.ofPattern("HH:mm")))
					.orElse(""),
				deadline.provisional(), due(countdown, today), ended(countdown), pause(countdown, table, file),
				countdown.isOpen() ? used : null, whole, usage(countdown, table, today), this.rows.of(table, file));
	}

	private String title(Countdown countdown, CaseFile file) {
		return countdown.stepKey()
			.flatMap((step) -> file.pack().matter().review(step))
			.map((review) -> this.words.say(review.title()))
			.orElseGet(() -> this.words.say("clock.subject." + countdown.subject()));
	}

	private String department(Countdown countdown, CaseFile file) {
		return countdown.stepId()
			.flatMap((id) -> file.steps().stream().filter((step) -> step.id().equals(id)).findFirst())
			.flatMap(Step::department)
			.map((id) -> this.words.say(this.organisation.department(id).name()))
			.orElse("");
	}

	/** The limit and what it was extended by. */
	private String length(Countdown countdown) {
		Stream<Limit> more = countdown.ledger()
			.stream()
			.filter((entry) -> entry.kind() == LedgerEntry.Kind.EXTENDED)
			.map(LedgerEntry::limit)
			.flatMap(Stream::ofNullable);
		return Stream.concat(Stream.of(countdown.limit()), more)
			.map(this.words::limit)
			.collect(Collectors.joining(" + "));
	}

	/** How an open limit stands today, by the calendar of its own region. */
	private Due due(Countdown countdown, LocalDate today) {
		Deadline deadline = countdown.deadline();
		if (countdown.state() != State.RUNNING) {
			return countdown.isOpen() ? new Due(deadline.date(), Due.State.PAUSED, 0, deadline.provisional())
					: Due.NONE;
		}
		boolean natural = Due.isNatural(countdown.limit().unit());
		if (countdown.isMissed(this.clock.instant())) {
			return new Due(deadline.date(), Due.State.LATE, Math.max(1, days(countdown, deadline.date(), today)),
					deadline.provisional(), natural);
		}
		int left = days(countdown, today, deadline.date());
		return new Due(deadline.date(), (left <= 1) ? Due.State.SOON : Due.State.ON_TIME, left, deadline.provisional(),
				natural);
	}

	private int days(Countdown countdown, LocalDate from, LocalDate to) {
		return Due.isNatural(countdown.limit().unit()) ? Math.toIntExact(from.until(to, ChronoUnit.DAYS))
				: this.calendars.of(countdown.authority()).between(from, to);
	}

	private @Nullable Tag ended(Countdown countdown) {
		if (countdown.isOpen()) {
			return null;
		}
		Reason reason = countdown.ledger().get(countdown.ledger().size() - 1).reason();
		if (reason == Reason.LAPSED || reason == Reason.WITHDRAWN || reason == Reason.NOT_ACCEPTED) {
			return new Tag("clock.over", Tone.NEUTRAL);
		}
		boolean late = countdown.isMissed(this.clock.instant()) || reason == Reason.DEEMED_ACCEPTED;
		return late ? new Tag("clock.missed", Tone.BAD) : new Tag("clock.kept", Tone.GOOD);
	}

	/** Why it stands still and how long; a pause that outlasts what was told says so. */
	private @Nullable String pause(Countdown countdown, LedgerTable table, CaseFile file) {
		if (countdown.state() != State.PAUSED) {
			return null;
		}
		Line line = table.lines()
			.stream()
			.filter((each) -> each.kind() == Kind.PAUSED && each.lasted() == null)
			.findFirst()
			.orElseThrow();
		LedgerEntry entry = Objects.requireNonNull(line.entry());
		String what = this.rows.reason(entry, file);
		LocalDate until = line.to();
		if (until == null || entry.limit() == null) {
			return this.words.say("clock.standing.unforeseen", what);
		}
		boolean longer = LocalDate.now(this.clock).isAfter(until);
		return this.words.say(longer ? "clock.standing.longer" : "clock.standing", what, entry.limit(), until);
	}

	private String usage(Countdown countdown, LedgerTable table, LocalDate today) {
		return table.usedUntil(today)
			.filter((used) -> countdown.isOpen())
			.map((used) -> this.words.say("clock.usage", used, table.leftAfter(today).orElseThrow(),

					this.words.say("unit." + countdown.limit().unit(), 2)))
			.orElse("");
	}

}
