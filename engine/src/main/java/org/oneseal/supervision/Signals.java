package org.oneseal.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.supervision.Cause.Level;
import org.oneseal.supervision.Warning.State;

/** Reads signals for those who may see them. */
@Component
public class Signals {

	/** Lines of a page at most. */
	public static final int LARGEST_PAGE = 200;

	/** Red before yellow before a warning, and what is only odd last. */
	private static final Comparator<Warning> WORST_FIRST = Comparator
		.comparing((Warning warning) -> Colour.of(warning.level()))
		.reversed()
		.thenComparing(Warning::raisedAt);

	private final WarningRepository warnings;

	private final JdbcClient jdbc;

	private final Clock clock;

	Signals(WarningRepository warnings, JdbcClient jdbc, Clock clock) {
		this.warnings = warnings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A page of signals.
	 *
	 * @param items its lines
	 * @param before position to ask for the page before, empty on the first
	 * @param after position to ask for the next page, empty on the last
	 */
	public record Page(List<Warning> items, Optional<SignalPosition> before, Optional<SignalPosition> after) {

	}

	/**
	 * The signals of one state, the earliest last day for an answer first.
	 * @param from where the page begins, {@code null} for the first
	 */
	@Transactional(readOnly = true)
	public Page page(Scope scope, State state, @Nullable SignalPosition from, int size) {
		Slice.Wish wish = new Slice.Wish("answer_by", "id", false, from, Math.max(1, Math.min(size, LARGEST_PAGE)));
		List<Object> parameters = new ArrayList<>(List.of(scope.value(), state.name()));
		String sql = "select id from warning where %s = ? and state = ?".formatted(scope.column())
				+ wish.condition(parameters) + wish.order(parameters);
		List<Warning> found = this.jdbc.sql(sql)
			.params(parameters)
			.query(String.class)
			.list()
			.stream()
			.map((id) -> this.warnings.findById(id).orElseThrow())
			.toList();
		Slice<Warning> slice = wish.cut(found, (warning) -> Slice.place(warning.answerBy(), warning.id()));
		return new Page(slice.rows(), slice.before(), slice.after());
	}

	/** How many signals there are by state; states without any are left out. */
	@Transactional(readOnly = true)
	public Map<State, Long> counts(Scope scope) {
		Map<State, Long> counts = new TreeMap<>();
		this.jdbc.sql("select state, count(*) from warning where %s = ? group by state".formatted(scope.column()))
			.param(scope.value())
			.query((row) -> {
				counts.put(State.valueOf(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	/** How many the department has not answered in time. */
	@Transactional(readOnly = true)
	public long overdue(Scope scope) {
		return this.jdbc
			.sql("select count(*) from warning where %s = ? and state = 'OPEN' and answer_by < ?"
				.formatted(scope.column()))
			.params(scope.value(), LocalDate.now(this.clock))
			.query(Long.class)
			.single();
	}

	/**
	 * How many wait for this official: for the department's answer, or for a supervisor's
	 * ruling.
	 */
	@Transactional(readOnly = true)
	public long waiting(Actor official) {
		if (official.department() == null) {
			return 0;
		}
		Scope scope = Scope.of(official, null);
		State state = official.has(Duty.SUPERVISE) ? State.APPEALED : State.OPEN;
		return this.jdbc.sql("select count(*) from warning where %s = ? and state = ?".formatted(scope.column()))
			.params(scope.value(), state.name())
			.query(Long.class)
			.single();
	}

	/**
	 * A signal.
	 * @throws NoSuchCaseException if there is none that this official may see
	 */
	@Transactional(readOnly = true)
	public Warning get(String id, Actor official) {
		return this.warnings.findById(id)
			.filter((warning) -> isSeenBy(warning, official))
			.orElseThrow(() -> new NoSuchCaseException(id));
	}

	static boolean isSeenBy(Warning warning, Actor official) {
		return official.worksFor(warning.department()) || isSupervisedBy(warning, official);
	}

	/** Whether the official supervises the authority of the signal. */
	public static boolean isSupervisedBy(Warning warning, Actor official) {
		return official.isOfficial() && official.has(Duty.SUPERVISE)
				&& warning.authority().equals(official.authority());
	}

	/** All signals of a case in the order they were raised, whoever's they are. */
	@Transactional(readOnly = true)
	public List<Warning> ofCase(String caseId) {
		return this.warnings.findByCaseIdOrderByRaisedAtAscIdAsc(caseId);
	}

	/**
	 * The gravest signal a department has not done with, by case number.
	 * @param cases numbers of cases
	 */
	@Transactional(readOnly = true)
	public Map<String, Level> worst(Collection<String> cases, String department) {
		if (cases.isEmpty()) {
			return Map.of();
		}
		List<String> ids = this.jdbc.sql("select id from approval_case where number in (:numbers)")
			.param("numbers", cases)
			.query(String.class)
			.list();
		return this.warnings.findPending(ids)
			.stream()
			.filter((warning) -> warning.department().equals(department))
			.sorted(WORST_FIRST)
			.collect(Collectors.toMap(Warning::caseNumber, Warning::level, (worst, other) -> worst));
	}

}
