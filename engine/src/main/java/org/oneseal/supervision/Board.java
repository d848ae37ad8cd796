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
import org.oneseal.matter.Limit;
import org.oneseal.supervision.Risk.Part;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.WorkingCalendars;

/** The open limits of a department or an authority, nearest to breach first. */
@Component
public class Board {

	private static final String COLOUR = "greatest(w.colour, coalesce(s.colour, 0))";

	/** The law's limit stands on the line of the promised one. */
	private static final String FROM = """
			from limit_watch w left join limit_watch s
			on s.case_id = w.case_id and s.subject = 'STATUTORY' and w.subject = 'PROMISED'
			where w.%s = ? and w.listed = true""";

	private final JdbcClient jdbc;

	private final ApprovalCases cases;

	private final Countdowns countdowns;

	private final WorkLeft work;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Board(JdbcClient jdbc, ApprovalCases cases, Countdowns countdowns, WorkLeft work, WorkingCalendars calendars,
			Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.countdowns = countdowns;
		this.work = work;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * One open limit: of the whole case or of a step.
	 *
	 * @param approvalCase the case
	 * @param department whose it is
	 * @param countdown the limit
	 * @param statutory how long the law gives for the same, {@code null} where that is
	 * the limit itself or there is none
	 * @param spent working days used so far, without those that did not count
	 * @param colour how it stands
	 * @param risk how likely it breaks
	 */
	public record Line(ApprovalCase approvalCase, String department, Countdown countdown, @Nullable Limit statutory,
			int spent, Colour colour, Risk risk) {

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

	private record Row(String countdown, String department, LocalDate dueOn, int colour) {

	}

	/**
	 * Some lines.
	 * @param colour only these, {@code null} for all
	 * @param from where the page begins, {@code null} for the first
	 */
	@Transactional(readOnly = true)
	public Page page(Scope scope, @Nullable Colour colour, @Nullable SignalPosition from, int size) {
		List<Object> parameters = new ArrayList<>(List.of(scope.value()));
		String sql = "select w.countdown_id, w.department, w.due_on, " + COLOUR + " as shown "
				+ FROM.formatted(scope.column());
		if (colour != null) {
			sql += " and " + COLOUR + " = ?";
			parameters.add(colour.ordinal());
		}
		Slice.Wish wish = new Slice.Wish("w.due_on", "w.countdown_id", false, from, size);
		sql += wish.condition(parameters) + wish.order(parameters);
		Slice<Row> slice = wish.cut(this.jdbc.sql(sql)
			.params(parameters)
			.query((row, number) -> new Row(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
					row.getInt(4)))
			.list(), (row) -> Slice.place(row.dueOn(), row.countdown()));
		Estimates estimates = this.work.estimates();
		return new Page(slice.rows().stream().map((row) -> line(row, estimates)).toList(), slice.before(),
				slice.after());
	}

	private Line line(Row row, Estimates estimates) {
		Countdown countdown = this.countdowns.get(row.countdown());
		ApprovalCase approvalCase = this.cases.findById(countdown.caseId()).orElseThrow();
		Limit statutory = (countdown.subject() == Subject.PROMISED)
				? this.countdowns.latest(approvalCase.id(), Subject.STATUTORY).map(Countdown::limit).orElse(null)
				: null;
		return new Line(approvalCase, row.department(), countdown, statutory, spent(countdown),
				Colour.values()[row.colour()], risk(approvalCase, countdown, estimates));
	}

	private int spent(Countdown countdown) {
		return SpentDays.of(countdown, today(), this.calendars.of(countdown.authority()));
	}

	private Risk risk(ApprovalCase approvalCase, Countdown countdown, Estimates estimates) {
		List<Part> left = switch (countdown.subject()) {
			case ACCEPTANCE -> this.work.untilAcceptance(approvalCase, estimates);
			case REVIEW -> this.work.ofStep(approvalCase, countdown.stepKey().orElseThrow(), estimates);
			case ISSUE -> this.work.untilDelivery(approvalCase, estimates);
			default -> this.work.untilDecision(approvalCase, estimates);
		};
		int days = this.calendars.of(countdown.authority()).between(today(), countdown.deadline().date());
		return Risk.of(left, days, countdown.isMissed(this.clock.instant()), countdown.state() == State.PAUSED);
	}

	/**
	 * How many cases there are of each colour; a case has the worst of its limits.
	 */
	@Transactional(readOnly = true)
	public Map<Colour, Long> counts(Scope scope) {
		Map<Colour, Long> counts = new EnumMap<>(Colour.class);
		for (Colour colour : Colour.values()) {
			counts.put(colour, 0L);
		}
		this.jdbc
			.sql("select shown, count(*) from (select w.case_id, max(" + COLOUR + ") as shown "
					+ FROM.formatted(scope.column()) + " group by w.case_id) as each_case group by shown")
			.param(scope.value())
			.query((row) -> {
				counts.put(Colour.values()[row.getInt(1)], row.getLong(2));
			});
		return counts;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
