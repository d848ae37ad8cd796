package org.oneseal.worklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.worklist.Worklist.View;
import org.oneseal.worklist.WorklistWish.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is near its limit and what waits for applicants; filters, orders and pages of each
 * list.
 */
@ApplicationTest
class WorklistListsTests {

	private static final String DEPARTMENT = "000000-lists-tests";

	private static final Actor CLERK = new Actor("lists-clerk", "清单", AccountKind.OFFICIAL, DEPARTMENT, "429900",
			Set.of(Duty.ACCEPT, Duty.REVIEW));

	/** Of no department. */
	private static final Actor NOBODYS = new Actor("lists-nobody", "无", AccountKind.OFFICIAL, null, "429900",
			Set.of(Duty.REVIEW));

	/** A Tuesday, with an ordinary week behind it. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final MatterCode FOOD = new MatterCode("food-business-licence");

	@Autowired
	private Worklist worklist;

	@Autowired
	private SampleCases cases;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aDepartmentWithWork() {
		this.jdbc.sql("delete from work_item where department = ?").param(DEPARTMENT).update();
		this.jdbc.sql("delete from warning where department = ?").param(DEPARTMENT).update();
		this.jdbc.sql("delete from countdown where case_id like 'lt-%'").update();
		this.clock.moveTo(TODAY);
		for (int i = 0; i < 48; i++) {
			String state = List.of("POOL", "POOL", "CLAIMED", "DONE").get(i % 4);
			add("%02d".formatted(i), (i % 3 == 0) ? "ACCEPTANCE" : "REVIEW", state, TODAY.plusDays(i / 5 - 4),
					LocalDateTime.of(2026, 11, 1, 9, 0).plusHours(i * 7 % 13),
					(i % 5 == 0) ? "public-event-safety" : FOOD.value());
		}
		this.jdbc.sql("update work_item set assignee = 'lists-colleague', delegate = ? where step_id in (?, ?, ?)")
			.params(CLERK.username(), "lt-02", "lt-22", "lt-46")
			.update();
		this.jdbc.sql(
				"update work_item set act_by = due_on - interval mod(ascii(right(step_id, 1)), 5) day where department = ?")
			.param(DEPARTMENT)
			.update();
	}

	private void add(String id, String kind, String state, LocalDate dueOn, LocalDateTime startedAt, String matter) {
		boolean done = state.equals("DONE");
		this.jdbc.sql("""
				insert into work_item (step_id, case_id, case_number, matter, step_key, kind, subject, applicant_name,
				department, status, state, assignee, started_at, due_on, ended_at, ended_by)
				values (?, ?, ?, ?, 'acceptance', ?, ?, '荷花餐饮', ?, 'RECEIVED', ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList("lt-" + id, "lt-" + id, "429900-20261101-00" + id, matter, kind, "店铺 " + id,
					DEPARTMENT, state, state.equals("POOL") ? null : CLERK.username(), startedAt, dueOn,
					done ? startedAt.plusDays(3) : null, done ? CLERK.username() : null))
			.update();
	}

	private void signal(String id, String level, String state) {
		this.jdbc.sql("""
				insert into warning (id, revision, case_id, case_number, matter, subject, authority, department, about,
				level, cause, last_day, as_of, raised_on, raised_at, state, answer_by, lifted)
				values (?, 0, ?, ?, 'food-business-licence', '', '429900', ?, ?, ?, 'LATE', ?, ?, ?, ?, ?, ?, false)""")
			.params("lt-" + id + level, "lt-" + id, "429900-20261101-00" + id, DEPARTMENT, "lt-" + id + level, level,
					TODAY, TODAY, TODAY, TODAY.atStartOfDay(), state, TODAY)
			.update();
	}

	private void pause(String id) {
		this.jdbc.sql("update work_item set paused = true where step_id = ?").param("lt-" + id).update();
	}

	static Stream<WorklistWish> wishes() {
		List<WorklistWish> wishes = new ArrayList<>();
		for (View view : View.values()) {
			for (Order order : Order.values()) {
				wishes.add(new WorklistWish(view, order, "", null, null, null));
				wishes.add(new WorklistWish(view, order, "", FOOD, null, null));
				wishes.add(new WorklistWish(view, order, "店铺", null, TODAY.minusDays(2), TODAY.plusDays(3)));
				wishes.add(new WorklistWish(view, order, "-0001", FOOD, TODAY.minusDays(9), null));
			}
		}
		return wishes.stream();
	}

	@ParameterizedTest
	@MethodSource("wishes")
	void pagesForwardsAndBackwardsAreTheWholeListWhateverIsWanted(WorklistWish wish) {
		signal("41", "RED", "OPEN");
		signal("45", "YELLOW", "ANSWERED");
		List<WorkItem> whole = this.worklist.page(wish, CLERK, null, 200).items();
		List<WorkItem> forwards = new ArrayList<>();
		List<WorklistPage> pages = new ArrayList<>();
		@Nullable Position from = null;
		do {
			WorklistPage page = this.worklist.page(wish, CLERK, from, 4);
			forwards.addAll(page.items());
			pages.add(page);
			from = page.after().orElse(null);
		}
		while (from != null);

		assertThat(forwards).isEqualTo(whole).extracting(WorkItem::stepId).doesNotHaveDuplicates();
		assertThat(whole).isSortedAccordingTo(order(wish));
		for (int last = pages.size() - 1; last > 0; last--) {
			assertThat(this.worklist.page(wish, CLERK, pages.get(last).before().orElseThrow(), 4).items())
				.isEqualTo(pages.get(last - 1).items());
		}
		if (wish.equals(WorklistWish.of(wish.view()))) {
			assertThat(this.worklist.count(wish.view(), CLERK)).isEqualTo(whole.size());
		}
	}

	private static Comparator<WorkItem> order(WorklistWish wish) {
		if (wish.view() == View.DONE) {
			return Comparator.comparing(WorkItem::endedAt).reversed();
		}
		return switch (wish.order()) {
			case AGE -> Comparator.comparing(WorkItem::startedAt);
			case RISK -> Comparator.comparing(WorkItem::actBy);
			case DUE -> Comparator.comparing(WorkItem::dueOn);
		};
	}

	@Test
	void filtersLeaveOutWhatIsNotWanted() {
		assertThat(this.worklist.page(new WorklistWish(View.POOL, Order.DUE, "", FOOD, null, null), CLERK, null, 200)
			.items()).isNotEmpty().allMatch((item) -> item.matter().equals(FOOD));
		assertThat(this.worklist
			.page(new WorklistWish(View.POOL, Order.AGE, "", null, TODAY, TODAY.plusDays(1)), CLERK, null, 200)
			.items()).isNotEmpty()
			.allMatch((item) -> !item.dueOn().isBefore(TODAY) && !item.dueOn().isAfter(TODAY.plusDays(1)));
		assertThat(
				this.worklist.page(WorklistWish.of(View.POOL).with("429900-20261101-0001"), CLERK, null, 200).items())
			.extracting(WorkItem::stepId)
			.containsExactly("lt-01");
	}

	@Test
	void nearIsWhatHasTwoWorkingDaysLeftOrFewerWhetherTakenOrNot() {
		LocalDate last = LocalDate.of(2026, 11, 26);

		List<WorkItem> near = this.worklist.page(WorklistWish.of(View.NEAR), CLERK, null, 200).items();

		assertThat(near).isNotEmpty().allMatch((item) -> !item.dueOn().isAfter(last) && item.endedAt() == null);
		assertThat(near).extracting(WorkItem::dueOn).contains(TODAY.minusDays(4), last);
		assertThat(near.stream().filter((item) -> item.takenBy().isPresent()).count()).isPositive();
		long all = Stream.of(View.MINE, View.POOL)
			.flatMap((view) -> this.worklist.page(WorklistWish.of(view), CLERK, null, 200).items().stream())
			.filter((item) -> !item.dueOn().isAfter(last))
			.count();
		assertThat(near).hasSize((int) all);
	}

	@Test
	void whatAColleagueAskedForIsAmongOnesOwn() {
		List<WorkItem> mine = this.worklist.page(WorklistWish.of(View.MINE), CLERK, null, 200).items();

		assertThat(mine).filteredOn((item) -> CLERK.username().equals(item.delegate()))
			.extracting(WorkItem::stepId)
			.containsExactly("lt-02", "lt-22", "lt-46");
		assertThat(mine).filteredOn((item) -> item.takenBy().filter(CLERK.username()::equals).isPresent()).hasSize(9);
		assertThat(this.worklist.page(WorklistWish.of(View.NEAR), CLERK, null, 200).items())
			.extracting(WorkItem::stepId)
			.contains("lt-02", "lt-22")
			.doesNotContain("lt-46");
	}

	@Test
	void anIndexGivesWhatColleaguesAskedForInOrder() {
		String sql = Branch.of("delegate = ? and work_item.state = 'CLAIMED'", CLERK.username()).select(0, null)
				+ " order by due_on asc, step_id asc limit 26";

		var plan = this.jdbc.sql("explain " + sql).param(CLERK.username()).query().listOfRows().get(0);

		assertThat(plan).containsEntry("table", "work_item").containsEntry("key", "delegated");
		assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
	}

	@ParameterizedTest
	@EnumSource
	void anIndexGivesAPoolInEachOrder(Order order) {
		Key key = Key.of(new WorklistWish(View.POOL, order, "", null, null, null));

		assertThat(Branches.pool(CLERK, DEPARTMENT)).isNotEmpty().allSatisfy((lane) -> {
			String sql = lane.select(0, key.poolKey) + " order by " + key.column(lane.table())
					+ " asc, step_id asc limit 26";
			var plan = this.jdbc.sql("explain " + sql).params(lane.parameters()).query().listOfRows().get(0);
			assertThat(plan).containsEntry("key", key.poolKey);
			assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
		});
	}

	@Test
	void anIndexIsEnoughToCountAPool() {
		assertThat(Branches.pool(CLERK, DEPARTMENT)).isNotEmpty().allSatisfy((lane) -> {
			var plan = this.jdbc.sql("explain " + lane.count(0)).params(lane.parameters()).query().listOfRows().get(0);
			assertThat(String.valueOf(plan.get("key"))).startsWith("pool_");
			assertThat(String.valueOf(plan.get("Extra"))).contains("Using index").doesNotContain("condition");
		});
	}

	@Test
	void allListsAreCountedAtOnce() {
		Map<View, Long> counts = this.worklist.counts(CLERK);

		assertThat(counts).containsOnlyKeys(View.values())
			.allSatisfy((view, count) -> assertThat(this.worklist.page(WorklistWish.of(view), CLERK, null, 200).items())
				.hasSize(count.intValue()));
		assertThat(counts.get(View.POOL)).isEqualTo(24);
		assertThat(this.worklist.counts(NOBODYS)).containsOnlyKeys(View.values())
			.allSatisfy((view, count) -> assertThat(count).isZero());
	}

	@Test
	void onAFridayTheWeekendDoesNotCount() {
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		add("60", "REVIEW", "POOL", LocalDate.of(2026, 12, 1), TODAY.atStartOfDay(), FOOD.value());
		add("61", "REVIEW", "POOL", LocalDate.of(2026, 12, 2), TODAY.atStartOfDay(), FOOD.value());

		assertThat(this.worklist.page(WorklistWish.of(View.NEAR), CLERK, null, 200).items())
			.extracting(WorkItem::stepId)
			.contains("lt-60")
			.doesNotContain("lt-61");
	}

	@Test
	void whatStandsStillIsNotNearAndWhatHasASignalIs() {
		pause("00");
		pause("01");
		signal("01", "RED", "OPEN");
		signal("44", "YELLOW", "APPEALED");
		signal("45", "RED", "CLOSED");
		signal("46", "WARNING", "OPEN");

		List<String> near = this.worklist.page(WorklistWish.of(View.NEAR), CLERK, null, 200)
			.items()
			.stream()
			.map(WorkItem::stepId)
			.toList();

		assertThat(near).contains("lt-01", "lt-44", "lt-02").doesNotContain("lt-00", "lt-45", "lt-46");
	}

	@Test
	void whatTheApplicantHasToCorrectWaitsWithTheLeadDepartmentUntilItIsDone() {
		this.clock.moveTo(LocalDate.of(2026, 11, 23));
		Actor clerk = this.cases.actor(SampleCases.CLERK);
		CaseNumber number = this.cases.received(SampleCases.COMPANY);
		assertThat(waiting(clerk)).doesNotContain(number.value());
		long before = this.worklist.count(View.WAITING, clerk);

		this.cases.askForCorrection(number);

		assertThat(waiting(clerk)).contains(number.value());
		assertThat(this.worklist.count(View.WAITING, clerk)).isEqualTo(before + 1);
		assertThat(waiting(this.cases.actor("zhaogang"))).doesNotContain(number.value());
		assertThat(this.worklist.page(WorklistWish.of(View.POOL).with(number.value()), clerk, null, 25).items())
			.isEmpty();
		this.cases.withdraw(number, SampleCases.COMPANY);
		assertThat(waiting(clerk)).doesNotContain(number.value());
	}

	@Test
	void materialsThatMayFollowWaitWithTheLeadDepartmentWhileTheirLimitRuns() {
		this.clock.moveTo(LocalDate.of(2026, 11, 23));
		Actor clerk = this.cases.actor(SampleCases.CLERK);
		CaseNumber number = this.cases.accepted(SampleCases.COMPANY);
		this.jdbc.sql("""
				insert into countdown (id, revision, case_id, authority, subject, time_limit, state, ledger, started_on,
				due_on, due_at, provisional, calendar_revision)
				select concat('lt-', left(id, 30)), 0, id, authority, 'COMPLETION', '30 WORKING_DAYS', 'RUNNING', '[]',
				received_on, '2026-12-30', '2026-12-30', false, 1000000 from approval_case where number = ?""")
			.param(number.value())
			.update();
		try {
			List<WorkItem> found = this.worklist
				.page(WorklistWish.of(View.WAITING).with(number.value()), clerk, null, 25)
				.items();

			assertThat(found).singleElement().satisfies((item) -> {
				assertThat(item.caseNumber()).isEqualTo(number.value());
				assertThat(item.stepKey()).isEqualTo(Worklist.OUTSTANDING);
				assertThat(item.dueOn()).isEqualTo("2026-12-30");
				assertThat(item.matter()).isEqualTo(FOOD);
			});
			assertThat(this.worklist
				.page(new WorklistWish(View.WAITING, Order.AGE, number.value(), FOOD, null, LocalDate.of(2026, 12, 29)),
						clerk, null, 25)
				.items()).isEmpty();
		}
		finally {
			this.jdbc.sql("delete from countdown where id like 'lt-%'").update();
		}
		assertThat(waiting(clerk)).doesNotContain(number.value());
	}

	private List<String> waiting(Actor clerk) {
		List<WorkItem> all = new ArrayList<>();
		@Nullable Position from = null;
		do {
			WorklistPage page = this.worklist.page(WorklistWish.of(View.WAITING), clerk, from, 200);
			all.addAll(page.items());
			from = page.after().orElse(null);
		}
		while (from != null);
		return Collections.unmodifiableList(all).stream().map(WorkItem::caseNumber).toList();
	}

}
