package org.oneseal.worklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of a list, forwards and backwards, while others work. */
@ApplicationTest
class WorklistTests {

	private static final String DEPARTMENT = "000000-worklist-tests";

	private static final Actor CLERK = new Actor("worklist-clerk", "清单", AccountKind.OFFICIAL, DEPARTMENT, "000000",
			Set.of(Duty.ACCEPT, Duty.REVIEW));

	@Autowired
	private Worklist worklist;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void sixtySteps() {
		this.jdbc.sql("delete from work_item where department = ?").param(DEPARTMENT).update();
		for (int i = 0; i < 60; i++) {
			// three steps share each day, and the kinds are mixed
			add("step-%02d".formatted(i), (i % 2 == 0) ? "ACCEPTANCE" : "REVIEW", LocalDate.of(2026, 12, 1 + i / 3));
		}
		add("decision", "DECISION", LocalDate.of(2026, 11, 1));
	}

	private void add(String id, String kind, LocalDate dueOn) {
		this.jdbc.sql("""
				insert into work_item (step_id, case_id, case_number, matter, step_key, kind, subject, applicant_name,
				department, status, state, started_at, due_on)
				values (?, ?, '000000-20261122-0001', 'food-business-licence', 'acceptance', ?, ?, '荷花餐饮', ?,
				'RECEIVED', 'POOL', ?, ?)""")
			.params("wt-" + id, "wt-" + id, kind, "店铺 " + id, DEPARTMENT, LocalDateTime.of(2026, 11, 22, 9, 0), dueOn)
			.update();
	}

	@Test
	void everyLineIsOnExactlyOnePageInOrder() {
		List<WorkItem> all = new ArrayList<>();
		@Nullable Position from = null;
		do {
			WorklistPage page = this.worklist.page(Worklist.View.POOL, CLERK, "", from, 7);
			all.addAll(page.items());
			from = page.after().orElse(null);
		}
		while (from != null);

		assertThat(all).hasSize(60).extracting(WorkItem::stepId).doesNotHaveDuplicates();
		assertThat(all).extracting(WorkItem::dueOn).isSorted();
	}

	@Test
	void goingBackShowsTheSamePages() {
		WorklistPage first = this.worklist.page(Worklist.View.POOL, CLERK, "", null, 7);
		WorklistPage second = this.worklist.page(Worklist.View.POOL, CLERK, "", first.after().orElseThrow(), 7);

		WorklistPage back = this.worklist.page(Worklist.View.POOL, CLERK, "", second.before().orElseThrow(), 7);

		assertThat(first.before()).isEmpty();
		assertThat(back.items()).isEqualTo(first.items());
		assertThat(Collections.disjoint(first.items(), second.items())).isTrue();
	}

	@Test
	void aPlaceIsKeptWhileOthersTakeLines() {
		WorklistPage first = this.worklist.page(Worklist.View.POOL, CLERK, "", null, 7);
		this.jdbc.sql("update work_item set state = 'CLAIMED', assignee = 'other' where step_id in (?, ?)")
			.params(first.items().get(2).stepId(), first.items().get(6).stepId())
			.update();

		WorklistPage second = this.worklist.page(Worklist.View.POOL, CLERK, "", first.after().orElseThrow(), 7);

		assertThat(second.items()).extracting(WorkItem::stepId)
			.startsWith("wt-step-07")
			.doesNotContainAnyElementsOf(first.items().stream().map(WorkItem::stepId).toList());
	}

	@Test
	void dutiesDecideWhatIsShown() {
		assertThat(this.worklist.count(Worklist.View.POOL, CLERK)).isEqualTo(60);
		assertThat(this.worklist.page(Worklist.View.POOL, CLERK, "", null, 200).items())
			.noneMatch((item) -> item.stepId().equals("wt-decision"));
	}

	@Test
	void aListIsSearchedForPartOfANameOrNumber() {
		assertThat(this.worklist.page(Worklist.View.POOL, CLERK, "店铺 step-4", null, 200).items()).hasSize(10);
		assertThat(this.worklist.page(Worklist.View.POOL, CLERK, "%", null, 200).items()).isEmpty();
	}

	@Test
	void anEditedAddressShowsTheFirstPage() {
		Position nonsense = new Position(true, "9999-99-99", "x");

		assertThat(this.worklist.page(Worklist.View.POOL, CLERK, "", nonsense, 7).items())
			.isEqualTo(this.worklist.page(Worklist.View.POOL, CLERK, "", null, 7).items());
		assertThat(Position.parse("a~2026-12-01~<script>")).isEmpty();
	}

}
