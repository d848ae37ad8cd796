package org.oneseal.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.matter.Limit;
import org.oneseal.supervision.Warning.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The lists of signals, of open cases by colour and of what ended lately. */
class SupervisionListsTests extends SupervisedCases {

	@Autowired
	private Signals lists;

	@Autowired
	private Board board;

	@Autowired
	private ClosedBoard ended;

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

}
