package org.oneseal.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.database.WriteText;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.LedgerEntry.Reason;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * How the limits of the last {@value #DAYS} days ended: those of decided cases and, for
 * one department, those of its reviews too. Latest first.
 */
@Component
public class ClosedBoard {

	/** How far back it looks. */
	public static final int DAYS = 90;

	private static final String FROM = " from limit_done where %s = ? and subject in (%s) and ended_on >= ?";

	private final JdbcClient jdbc;

	private final ApprovalCases cases;

	private final Countdowns countdowns;

	private final WorkingCalendars calendars;

	private final Clock clock;

	ClosedBoard(JdbcClient jdbc, ApprovalCases cases, Countdowns countdowns, WorkingCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.countdowns = countdowns;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * One limit that ended.
	 *
	 * @param approvalCase the case
	 * @param department whose it was
	 * @param countdown the limit
	 * @param statutory the law's limit for the same, {@code null} where that is the limit
	 * itself or there is none
	 * @param spent working days used, without those that did not count
	 * @param colour {@link Colour#GREEN} kept, {@link Colour#YELLOW} past the promise or
	 * the step's limit, {@link Colour#RED} past a limit of the law
	 */
	public record Line(ApprovalCase approvalCase, String department, Countdown countdown, @Nullable Countdown statutory,
			int spent, Colour colour) {

	}

	/**
	 * A page of it.
	 *
	 * @param lines its lines
	 * @param before position to ask for the page before, empty on the first
	 * @param after position to ask for the next page, empty on the last
	 */
	public record Page(List<Line> lines, Optional<SignalPosition> before, Optional<SignalPosition> after) {

	}

	private record Row(String countdown, String department, LocalDate endedOn, int colour) {

	}

	/** A limit ended; kept if what it was for happened. */
	void note(ApprovalCase approvalCase, Countdown countdown, String department) {
		Reason reason = countdown.ledger().get(countdown.ledger().size() - 1).reason();
		boolean done = countdown.subject() == Subject.PROMISED && reason == Reason.DECIDED
				|| countdown.subject() == Subject.REVIEW && reason == Reason.STEP_ENDED;
		if (!done) {
			return;
		}
		this.jdbc.sql(WriteText.UNCOUNTED + """
				insert ignore into limit_done (countdown_id, case_id, authority, department, subject, ended_on, colour)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(countdown.id(), approvalCase.id(), countdown.authority(), department, countdown.subject().name(),
					countdown.endedOn().orElseThrow(), colour(countdown).ordinal())
			.update();
	}

	private Colour colour(Countdown countdown) {
		boolean unlawful = statutory(countdown)
			.filter((law) -> !countdown.endedAt().orElseThrow().isBefore(law.dueAt()))
			.isPresent();
		if (unlawful) {
			return Colour.RED;
		}
		return countdown.isMissed(this.clock.instant()) ? Colour.YELLOW : Colour.GREEN;
	}

	private Optional<Countdown> statutory(Countdown countdown) {
		return (countdown.subject() == Subject.PROMISED) ? this.countdowns.latest(countdown.caseId(), Subject.STATUTORY)
				: Optional.empty();
	}

	/**
	 * Some lines.
	 * @param colour only these, {@code null} for all
	 * @param from where the page begins, {@code null} for the first
	 */
	@Transactional(readOnly = true)
	public Page page(Scope scope, @Nullable Colour colour, @Nullable SignalPosition from, int size) {
		Slice.Wish wish = new Slice.Wish("ended_on", "countdown_id", true, from, size);
		List<Object> parameters = new ArrayList<>(List.of(scope.value(), since()));
		String sql = "select countdown_id, department, ended_on, colour" + from(scope);
		if (colour != null) {
			sql += " and colour = ?";
			parameters.add(colour.ordinal());
		}
		sql += wish.condition(parameters) + wish.order(parameters);
		Slice<Row> slice = wish.cut(this.jdbc.sql(sql)
			.params(parameters)
			.query((row, number) -> new Row(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
					row.getInt(4)))
			.list(), (row) -> Slice.place(row.endedOn(), row.countdown()));
		return new Page(slice.rows().stream().map(this::line).toList(), slice.before(), slice.after());
	}

	private Line line(Row row) {
		Countdown countdown = this.countdowns.get(row.countdown());
		return new Line(this.cases.findById(countdown.caseId()).orElseThrow(), row.department(), countdown,
				statutory(countdown).orElse(null),
				SpentDays.of(countdown, row.endedOn(), this.calendars.of(countdown.authority())),
				Colour.values()[row.colour()]);
	}

	/** How many of each colour ended. */
	@Transactional(readOnly = true)
	public Map<Colour, Long> counts(Scope scope) {
		Map<Colour, Long> counts = new EnumMap<>(Map.of(Colour.GREEN, 0L, Colour.YELLOW, 0L, Colour.RED, 0L));
		this.jdbc.sql("select colour, count(*)" + from(scope) + " group by colour")
			.params(scope.value(), since())
			.query((row) -> {
				counts.put(Colour.values()[row.getInt(1)], row.getLong(2));
			});
		return counts;
	}

	private static String from(Scope scope) {
		return FROM.formatted(scope.column(), (scope.department() != null) ? "'PROMISED', 'REVIEW'" : "'PROMISED'");
	}

	private LocalDate since() {
		return LocalDate.now(this.clock).minusDays(DAYS);
	}

}
