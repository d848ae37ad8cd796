package org.oneseal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.Course.Back;
import org.oneseal.cases.Course.Either;
import org.oneseal.cases.Course.Part;
import org.oneseal.cases.Course.Together;
import org.oneseal.cases.Course.Work;
import org.oneseal.organisation.Account;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Returns;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way ahead, with people and days. Written as {@code a (b + c) d}: plus is
 * parallel, a stroke is either, {@code <a} leads back to a, a stop is the end.
 */
@ApplicationTest
class ForecastsTests {

	private static final String REVIEWS = "(reviewMarketRegulation + reviewFireRescue + reviewUrbanManagement)";

	private static final String OUTCOME = "(issueLicence deliverLicence . | deliverRefusal .)";

	private static final List<String> EXAMINERS_OF_FOOD = SampleCases.EXAMINERS.get("reviewMarketRegulation");

	@Autowired
	private Forecasts forecasts;

	@Autowired
	private SampleCases samples;

	@Autowired
	private CorrectionDesk corrections;

	@Autowired
	private Returns returns;

	@Autowired
	private AskedDepartments asked;

	@Autowired
	private MovableClock clock;

	@Test
	void everyStepToTheEndIsAhead() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		assertThat(ahead(number))
			.isEqualTo("acceptance (%s decision %s | correction <acceptance | .)".formatted(REVIEWS, OUTCOME));
		this.samples.askForCorrection(number);
		// the applicant is asked once
		assertThat(ahead(number)).isEqualTo("correction acceptance (%s decision %s | .)".formatted(REVIEWS, OUTCOME));
	}

	@Test
	void whatIsDoneOfParallelReviewsIsNotAhead() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(ahead(number)).isEqualTo(REVIEWS + " decision " + OUTCOME);
		this.samples.agree(number, "reviewFireRescue", "zhaogang");
		assertThat(ahead(number)).isEqualTo("(reviewMarketRegulation + reviewUrbanManagement) decision " + OUTCOME);
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		assertThat(ahead(number)).isEqualTo("reviewMarketRegulation decision " + OUTCOME);
	}

	@Test
	void afterTheDecisionOnlyItsOutcomeIsAhead() {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);
		assertThat(ahead(number)).isEqualTo("issueLicence deliverLicence .");
		this.samples.runAutomaticSteps();
		assertThat(ahead(number)).isEmpty();
	}

	@Test
	void aReviewThatIsDoneAgainComesBeforeWhatWaitsForIt() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		assertThat(this.returns.turnBack(this.samples.step(number, "decision").id(), Set.of("reviewFireRescue"), "图纸不符",
				this.samples.actor(SampleCases.DECIDER), this.samples.seen(number), UUID.randomUUID().toString()))
			.isEmpty();

		assertThat(ahead(number)).isEqualTo("reviewFireRescue decision " + OUTCOME);
		assertThat(stop(number, "reviewFireRescue").origin()).isEqualTo(Step.Origin.REOPENED);
		assertThat(stop(number, "decision").hold()).isEqualTo(Step.Hold.EARLIER);
	}

	@ParameterizedTest
	@EnumSource
	void whoeverWasAskedIsAheadInTheirPlace(Step.Place place) {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		EXAMINERS_OF_FOOD.forEach((official) -> this.samples.agree(number, "reviewMarketRegulation", official));
		String fire = "429900-fire-rescue";
		String health = "429900-health";

		assertThat(this.asked.ask(this.samples.step(number, "reviewFireRescue").id(),
				new AskedDepartments.Wish(place, health, 2, "请协助审查"), this.samples.actor("zhaogang"),
				UUID.randomUUID().toString()))
			.isEmpty();

		boolean beside = place == Step.Place.BESIDE;
		assertThat(ahead(number))
			.isEqualTo((beside ? "(reviewFireRescue + reviewFireRescue)" : "reviewFireRescue reviewFireRescue")
					+ " decision " + OUTCOME);
		assertThat(stops(number).stream().limit(2).map(Stop::department))
			.containsExactlyElementsOf((place == Step.Place.BEFORE) ? List.of(health, fire) : List.of(fire, health));
	}

	@Test
	void theApplicantAskedFromAReviewIsAheadBesideIt() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		EXAMINERS_OF_FOOD.forEach((official) -> this.samples.agree(number, "reviewMarketRegulation", official));

		assertThat(this.corrections.ask(this.samples.step(number, "reviewFireRescue").id(),
				List.of(new CorrectionNotice.Item("premisesAddress", "地址须详细到门牌号")), this.samples.actor("zhaogang"),
				this.samples.seen(number), UUID.randomUUID().toString()))
			.isEmpty();

		assertThat(ahead(number)).isEqualTo("(reviewFireRescue + correction) decision " + OUTCOME);
		assertThat(stop(number, "correction").isApplicants()).isTrue();
	}

	/** The applicant keeps the chance to correct, and the decision waits for it. */
	@ParameterizedTest
	@EnumSource
	void theApplicantIsStillAheadWhenTheReviewerWhoAskedThemIsGone(Step.Place place) {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		EXAMINERS_OF_FOOD.forEach((official) -> this.samples.agree(number, "reviewMarketRegulation", official));
		String review = this.samples.step(number, "reviewFireRescue").id();
		assertThat(this.asked.ask(review, new AskedDepartments.Wish(place, "429900-health", 2, "请协助审查"),
				this.samples.actor("zhaogang"), UUID.randomUUID().toString()))
			.isEmpty();
		if (place == Step.Place.AFTER) {
			this.samples.agree(number, "reviewFireRescue", "zhaogang");
		}
		String added = this.samples.file(number)
			.openSteps()
			.stream()
			.filter((step) -> step.origin() == Step.Origin.ADDED)
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(this.corrections.ask(added, List.of(new CorrectionNotice.Item("premisesAddress", "地址须详细到门牌号")),
				this.samples.actor("songyaqin"), this.samples.seen(number), UUID.randomUUID().toString()))
			.isEmpty();

		assertThat(this.asked.remove(added, "不再需要", this.samples.actor("zhaogang"), UUID.randomUUID().toString()))
			.isEmpty();

		assertThat(ahead(number))
			.isEqualTo(((place == Step.Place.AFTER) ? "correction" : "(reviewFireRescue + correction)") + " decision "
					+ OUTCOME);
		assertThat(stop(number, "correction").isApplicants()).isTrue();
	}

	/** 2026-11-23 is a Monday, and no holiday falls into what follows. */
	@Test
	void eachDayIsCountedInWorkingDaysFromTheLastOfTheStepBefore() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		assertThat(until(number, "acceptance")).isEqualTo("2026-11-30");
		assertThat(until(number, "correction")).isEqualTo("2026-12-14");
		assertThat(until(number, "reviewMarketRegulation")).isEqualTo("2026-12-04");
		assertThat(until(number, "reviewFireRescue")).isEqualTo("2026-12-03");
		assertThat(until(number, "decision")).isEqualTo("2026-12-09");
		assertThat(until(number, "deliverLicence")).isEqualTo("2026-12-16");
	}

	/** Of an open step it is the day that is kept, and it goes on from today if late. */
	@Test
	void whatIsLateMovesWhatFollows() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(until(number, "reviewFireRescue")).isEqualTo("2026-11-26");
		assertThat(until(number, "decision")).isEqualTo("2026-12-02");

		this.clock.moveTo(LocalDate.of(2026, 12, 7));

		assertThat(until(number, "reviewFireRescue")).isEqualTo("2026-11-26");
		assertThat(until(number, "decision")).isEqualTo("2026-12-02");
		assertThat(until(number, "issueLicence")).isEqualTo("2026-12-14");
	}

	/** The holidays of 2027 are not published on that day. */
	@Test
	void aDayBeyondThePublishedHolidaysMayMove() {
		this.clock.moveTo(LocalDate.of(2026, 12, 21));
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		assertThat(stop(number, "acceptance").provisional()).isFalse();
		assertThat(stop(number, "decision").provisional()).isTrue();
	}

	@Test
	void thePeopleAreThoseWhoMayDoItAsFarAsIsKnown() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(people(number, "reviewFireRescue")).contains("zhaogang");
		assertThat(people(number, "decision")).containsExactly(SampleCases.DECIDER);
		assertThat(people(number, "reviewMarketRegulation")).contains("chenjianguo", "linxiaomei")
			.doesNotContain(SampleCases.CLERK);
		// who gave one opinion does not give the second one
		this.samples.agree(number, "reviewMarketRegulation", "chenjianguo");
		assertThat(people(number, "reviewMarketRegulation")).contains("linxiaomei").doesNotContain("chenjianguo");
	}

	@Test
	void theApplicantHasTheCorrection() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);

		assertThat(stop(number, "correction").isApplicants()).isTrue();
		assertThat(stop(number, "acceptance").department()).isEqualTo("429900-market-regulation");
	}

	private List<String> people(CaseNumber number, String step) {
		return stop(number, step).people().stream().map(Account::username).toList();
	}

	private String until(CaseNumber number, String step) {
		return String.valueOf(stop(number, step).until());
	}

	private Stop stop(CaseNumber number, String step) {
		return stops(number).stream().filter((stop) -> stop.step().equals(step)).findFirst().orElseThrow();
	}

	private List<Stop> stops(CaseNumber number) {
		return course(number).stops();
	}

	private Course<Stop> course(CaseNumber number) {
		return this.forecasts.of(this.samples.file(number).approvalCase()).orElseThrow();
	}

	private String ahead(CaseNumber number) {
		return written(course(number));
	}

	private static String written(Course<Stop> course) {
		return course.parts().stream().map(ForecastsTests::written).collect(Collectors.joining(" "));
	}

	private static String written(Part<Stop> part) {
		if (part instanceof Work<Stop> work) {
			return work.what().step();
		}
		if (part instanceof Together<Stop> together) {
			return together.ways().stream().map(ForecastsTests::written).collect(Collectors.joining(" + ", "(", ")"));
		}
		if (part instanceof Either<Stop> either) {
			return either.ways()
				.stream()
				.map((way) -> written(way.course()))
				.collect(Collectors.joining(" | ", "(", ")"));
		}
		return (part instanceof Back<Stop> back) ? "<" + back.step() : ".";
	}

}
