package org.oneseal.batch;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Desk;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.form.Problem;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many cases at once: what is shown before, done, and said after. */
class BatchesTests extends BatchedCases {

	@Autowired
	private Desk desk;

	@Autowired
	private Worklist worklist;

	@Test
	void whatIsSafeIsSignedTogetherAndTheRestIsLeftToThePerson() {
		List<CaseNumber> numbers = reviewed(3);
		this.jdbc.sql("""
				update opinion set verdict = 'DISAGREE' where review_id in (select id from review
				where case_id = ? and department = '429900-fire-rescue')""").param(caseId(numbers.get(1))).update();
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		Batch summary = batch(id);
		assertThat(summary.state()).isEqualTo(Batch.State.PREPARED);
		assertThat(summary.items()).extracting(BatchItem::state)
			.containsExactly(BatchItem.State.SAFE, BatchItem.State.EYES, BatchItem.State.SAFE);
		assertThat(summary.items().get(1).problems()).extracting(Problem::message)
			.containsExactly("batch.eyes.against");
		assertThat(numbers).as("nothing happened yet").allMatch((number) -> status(number) == CaseStatus.ACCEPTED);
		assertThat(this.rounds.run()).isZero();

		assertThat(start(id, WITH_CONDITIONS)).isEmpty();
		assertThat(batch(id).state()).isEqualTo(Batch.State.RUNNING);
		assertThat(this.rounds.run()).isEqualTo(2);

		assertThat(batch(id).state()).isEqualTo(Batch.State.ENDED);
		this.rounds.run();
		assertThat(toldOfTheEnd(id)).as("told once").containsExactly("2/2");
		assertThat(batch(id).items()).extracting(BatchItem::state)
			.containsExactly(BatchItem.State.DONE, BatchItem.State.EYES, BatchItem.State.DONE);
		assertThat(status(numbers.get(1))).isEqualTo(CaseStatus.ACCEPTED);
		assertThat(granted(numbers.get(0))).singleElement().satisfies((entry) -> {
			assertThat(entry.by()).isEqualTo(SampleCases.DECIDER);
			assertThat(entry.seen()).isEqualTo(summary.items().get(0).seen());
			assertThat(entry.details()).containsEntry("batch", id).containsEntry("conditions", "每年自查一次");
		});
		assertThat(this.trail.read(caseId(numbers.get(0))).isIntact()).isTrue();
		assertThat(left(id)).containsExactly(numbers.get(1).value());
	}

	@Test
	void whatHasNotBegunIsCalledOff() {
		List<CaseNumber> numbers = reviewed(3);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		start(id, WITH_CONDITIONS);
		this.work.carryOut(take(id));

		this.batches.cancel(id, decider());

		assertThat(this.rounds.run()).isZero();
		assertThat(batch(id).state()).isEqualTo(Batch.State.ENDED);
		assertThat(batch(id).items()).extracting(BatchItem::state)
			.containsExactly(BatchItem.State.DONE, BatchItem.State.CANCELLED, BatchItem.State.CANCELLED);
		assertThat(status(numbers.get(2))).isEqualTo(CaseStatus.ACCEPTED);
	}

	@Test
	void opinionsInFavourAreGivenTogether() {
		List<CaseNumber> numbers = own(Stream.generate(() -> this.samples.accepted(SampleCases.COMPANY)).limit(2));
		String id = prepared(BatchAct.AGREE, steps(numbers, "reviewFireRescue"), "zhaogang");

		assertThat(this.batches.start(id, new BatchWish("", "消防条件符合要求", ""), actor("zhaogang"), key())).isEmpty();
		this.rounds.run();

		assertThat(this.batches.get(id, actor("zhaogang")).count(BatchItem.State.DONE)).isEqualTo(2);
		assertThat(this.trail.of(caseId(numbers.get(0)))).filteredOn((entry) -> entry.act() == Act.OPINION_GIVEN)
			.singleElement()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("findings", "消防条件符合要求")
				.containsEntry("batch", id));
	}

	@Test
	void stepsAreHandedToAColleagueAndThoseTheyCannotHaveAreShownFirst() {
		List<CaseNumber> numbers = own(Stream.generate(() -> this.samples.accepted(SampleCases.COMPANY)).limit(3));
		List<String> steps = steps(numbers, "reviewMarketRegulation");
		steps.forEach((step) -> claim(step, "chenjianguo"));
		this.jdbc.sql("insert into case_participant (case_id, kind, person) values (?, 'ACCEPTANCE', 'helei')")
			.param(caseId(numbers.get(1)))
			.update();
		String id = prepared(BatchAct.TRANSFER, steps, "chenjianguo");
		BatchWish wish = new BatchWish("helei", "出差", "");
		assertThat(messages(this.batches.start(id, new BatchWish("", "出差", ""), actor("chenjianguo"), key())))
			.containsExactly("transfer.to-required");
		assertThat(messages(this.batches.start(id, new BatchWish("helei", " ", ""), actor("chenjianguo"), key())))
			.containsExactly("transfer.reason-required");

		assertThat(messages(this.batches.start(id, wish, actor("chenjianguo"), key()))).containsExactly("batch.unfit");
		Batch summary = this.batches.get(id, actor("chenjianguo"));
		assertThat(summary.items(BatchItem.State.EYES)).singleElement()
			.satisfies(
					(item) -> assertThat(messages(item)).containsExactly("review.receiver-may-not-examine.colleague"));
		assertThat(this.batches.start(id, wish, actor("chenjianguo"), key())).isEmpty();
		this.rounds.run();

		assertThat(this.samples.step(numbers.get(0), "reviewMarketRegulation").assignee()).hasValue("helei");
		assertThat(this.samples.step(numbers.get(1), "reviewMarketRegulation").assignee()).hasValue("chenjianguo");
		assertThat(this.samples.step(numbers.get(2), "reviewMarketRegulation").handover().orElseThrow().reason())
			.isEqualTo("出差");
	}

	@Test
	void aHeadUrgesThePoolOnceADay() {
		List<CaseNumber> numbers = own(Stream.generate(() -> this.samples.accepted(SampleCases.COMPANY)).limit(2));
		List<String> steps = steps(numbers, "reviewMarketRegulation");
		String id = prepared(BatchAct.URGE, steps, SampleCases.DECIDER);
		assertThat(start(id, new BatchWish("", "请尽快领取", ""))).isEmpty();
		this.rounds.run();
		assertThat(batch(id).count(BatchItem.State.DONE)).isEqualTo(2);

		String again = prepared(BatchAct.URGE, steps, SampleCases.DECIDER);

		assertThat(batch(again).items()).allMatch((item) -> item.state() == BatchItem.State.EYES)
			.allMatch((item) -> messages(item).equals(List.of("urge.once-a-day")));
		assertThat(batch(again).items().get(0).problems().get(0).arguments()).as("a day stays a day")
			.containsExactly(this.clock.today().plusDays(1));
		assertThat(messages(start(again, new BatchWish("", "再催", "")))).containsExactly("batch.none-safe");
	}

	@Test
	void aBatchIsItsOfficialsAndBeginsOnce() {
		List<CaseNumber> numbers = reviewed(1);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		assertThatThrownBy(() -> this.batches.get(id, actor("chenjianguo"))).isInstanceOf(NoSuchCaseException.class);
		assertThatThrownBy(() -> this.batches.start(id, BatchWish.NOTHING, actor("chenjianguo"), key()))
			.isInstanceOf(NoSuchCaseException.class);
		assertThatThrownBy(() -> this.batches.cancel(id, actor("chenjianguo"))).isInstanceOf(NoSuchCaseException.class);
		String once = key();
		assertThat(this.batches.start(id, BatchWish.NOTHING, decider(), once)).isEmpty();
		assertThat(this.batches.start(id, BatchWish.NOTHING, decider(), once)).as("sent twice").isEmpty();
		assertThat(messages(start(id, BatchWish.NOTHING))).containsExactly("batch.begun");
		this.rounds.run();
		assertThat(granted(numbers.get(0))).hasSize(1);
		assertThat(this.batches.startedBy(decider())).filteredOn((line) -> line.batch().id().equals(id))
			.singleElement()
			.satisfies((line) -> assertThat(List.of(line.asked(), line.over(), line.done())).containsExactly(1, 1, 1));
	}

	@Test
	void aSummaryIsAskedForOncePerKeyAndOfKnownCasesAlone() {
		List<String> steps = steps(reviewed(1), "decision");
		String once = key();
		String id = this.batches.prepare(BatchAct.GRANT, steps, "", decider(), once).id();
		assertThat(this.batches.prepare(BatchAct.GRANT, steps, "", decider(), once).id()).isEqualTo(id);
		assertThat(batch(
				this.batches.prepare(BatchAct.GRANT, List.of(steps.get(0), steps.get(0)), "", decider(), key()).id())
			.items()).hasSize(1);
		assertThatThrownBy(() -> this.batches.prepare(BatchAct.GRANT, List.of("no-step"), "", decider(), key()))
			.isInstanceOf(NoSuchCaseException.class);
		assertThatThrownBy(() -> this.batches.prepare(BatchAct.TRANSFER, steps, "", actor("songyaqin"), key()))
			.isInstanceOf(NoSuchCaseException.class);
	}

	@Test
	void noneTooManyOrNotOnesDutyAreRefused() {
		List<String> many = IntStream.rangeClosed(1, 201).mapToObj((i) -> "step-" + i).toList();

		assertThat(this.batches.prepare(BatchAct.GRANT, List.of(), "", decider(), key()).problems())
			.extracting(Problem::message)
			.containsExactly("batch.none");
		assertThat(this.batches.prepare(BatchAct.GRANT, many, "", decider(), key()).problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.message()).isEqualTo("batch.too-many");
				assertThat(problem.arguments()).containsExactly(200, 201);
			});
		assertThat(this.batches.prepare(BatchAct.GRANT, many.subList(0, 1), "", actor("zhaogang"), key()).problems())
			.extracting(Problem::message)
			.containsExactly("batch.act-not-yours");
	}

	private void claim(String step, String official) {
		assertThat(this.desk.claim(step, actor(official), key())).isEmpty();
	}

	private List<String> left(String id) {
		return this.worklist.page(WorklistWish.of(Worklist.View.POOL).leftBy(id), decider(), null, 200)
			.items()
			.stream()
			.map(WorkItem::caseNumber)
			.toList();
	}

	private List<String> toldOfTheEnd(String id) {
		return this.jdbc.sql("select words from notice where kind = 'BATCH_ENDED' and recipient = ? and href = ?")
			.params(SampleCases.DECIDER, "/work/batches/" + id)
			.query(String.class)
			.list();
	}

}
