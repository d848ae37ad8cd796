package org.oneseal.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What was typed and not sent is kept for whoever typed it, as long as it can be sent.
 */
@ApplicationTest
class ActDraftsTests {

	private static final String OFFICIAL = "zhaogang";

	private static final String STEP = "reviewFireRescue";

	private static final Map<String, List<String>> TYPED = Map.of("findings", List.of("现场核查，疏散通道符合要求"), "verdict",
			List.of("AGREE"));

	@Autowired
	private ActDrafts drafts;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Desk desk;

	@Autowired
	private SampleCases samples;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	private String step;

	@BeforeEach
	void aReviewInSomebodysHands() {
		this.jdbc.sql("delete from act_draft").update();
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.step = this.samples.step(this.number, STEP).id();
		assertThat(this.desk.claim(this.step, actor(OFFICIAL), key())).isEmpty();
	}

	@Test
	void whatWasTypedLastIsThereAgain() {
		assertThat(save(Map.of("findings", List.of("现场")))).isEmpty();
		assertThat(save(TYPED)).isEmpty();

		assertThat(of(OFFICIAL)).singleElement().satisfies((draft) -> {
			assertThat(draft.form()).isEqualTo(form());
			assertThat(draft.fields()).isEqualTo(TYPED);
		});
	}

	@Test
	void nobodyElseSeesIt() {
		save(TYPED);

		assertThat(of("sunjing")).as("a colleague").isEmpty();
		assertThat(of("wangzhiyuan")).as("who decides").isEmpty();
		assertThatThrownBy(() -> this.drafts.save(this.number.value(), form(), TYPED, actor("songyaqin"), key()))
			.as("of another city")
			.isInstanceOf(NoSuchCaseException.class);
		assertThatThrownBy(() -> this.drafts.discard(this.number.value(), form(), actor("songyaqin")))
			.isInstanceOf(NoSuchCaseException.class);
	}

	@Test
	void itGoesWithTheActAndWhatArrivesLateIsNotKept() {
		String once = key();
		save(TYPED);
		assertThat(this.reviews.give(this.step, Opinion.Content.of(Opinion.Verdict.AGREE, "符合"), actor(OFFICIAL),
				this.samples.seen(this.number), once))
			.isEmpty();

		assertThat(of(OFFICIAL)).isEmpty();
		assertThat(messages(save(TYPED))).containsExactly("step.over");
		assertThat(of(OFFICIAL)).isEmpty();
		String taken = "steps/" + this.step + "/take-back";
		assertThat(this.drafts.save(this.number.value(), taken, TYPED, actor(OFFICIAL), key())).isEmpty();
		assertThat(of(OFFICIAL)).as("why the act is taken back").extracting(ActDraft::form).containsExactly(taken);
	}

	@Test
	void whatArrivesAfterAnActThatLeftTheStepOpenIsNotKept() {
		String market = this.samples.step(this.number, "reviewMarketRegulation").id();
		assertThat(this.desk.claim(market, actor("chenjianguo"), key())).isEmpty();
		String once = key();
		assertThat(this.reviews.give(market, Opinion.Content.of(Opinion.Verdict.AGREE, "符合"), actor("chenjianguo"),
				this.samples.seen(this.number), once))
			.as("the first of two opinions")
			.isEmpty();

		assertThat(this.drafts.save(this.number.value(), "steps/" + market + "/opinion", TYPED, actor("chenjianguo"),
				once))
			.isEmpty();

		assertThat(of("chenjianguo")).isEmpty();
	}

	@Test
	void itGoesWithTheStepWhoeverEndsIt() {
		save(TYPED);

		this.samples.withdraw(this.number, SampleCases.COMPANY);

		assertThat(this.jdbc.sql("select count(*) from act_draft").query(Integer.class).single()).isZero();
	}

	@Test
	void emptiedItIsGoneAndDiscardedToo() {
		save(TYPED);
		save(Map.of("findings", List.of(" "), "conditions", List.of("")));
		assertThat(of(OFFICIAL)).isEmpty();

		save(TYPED);
		this.drafts.discard(this.number.value(), form(), actor(OFFICIAL));
		assertThat(of(OFFICIAL)).isEmpty();
	}

	@Test
	void itIsNoStoreForAnythingElse() {
		assertThat(messages(save(Map.of("findings", List.of("长".repeat(ActDrafts.LONGEST))))))
			.containsExactly("kept.too-long");
		assertThat(of(OFFICIAL)).isEmpty();
		for (String form : List.of("", "../x", "steps/" + this.step, "STEPS/x/y", "x".repeat(200))) {
			assertThatThrownBy(() -> this.drafts.save(this.number.value(), form, TYPED, actor(OFFICIAL), key()))
				.as(form)
				.isInstanceOf(NoSuchCaseException.class);
		}
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		String foreign = "steps/" + this.samples.step(other, STEP).id() + "/opinion";
		assertThat(messages(this.drafts.save(this.number.value(), foreign, TYPED, actor(OFFICIAL), key())))
			.containsExactly("step.over");
	}

	@Test
	void oldOnesAreForgotten() {
		save(TYPED);
		CaseNumber later = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2027, 3, 1));

		this.drafts.save(later.value(), "steps/" + this.samples.step(later, STEP).id() + "/opinion", TYPED,
				actor(OFFICIAL), key());

		assertThat(of(OFFICIAL)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from act_draft").query(Integer.class).single()).isEqualTo(1);
	}

	private List<Problem> save(Map<String, List<String>> fields) {
		return this.drafts.save(this.number.value(), form(), fields, actor(OFFICIAL), key());
	}

	private static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

	private List<ActDraft> of(String official) {
		return this.drafts.of(this.samples.file(this.number).approvalCase().id(), actor(official));
	}

	private String form() {
		return "steps/" + this.step + "/opinion";
	}

	private Actor actor(String username) {
		return this.samples.actor(username);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
