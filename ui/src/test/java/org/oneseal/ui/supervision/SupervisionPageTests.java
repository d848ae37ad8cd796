package org.oneseal.ui.supervision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;

import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Signals;
import org.oneseal.supervision.Warning;

import static org.assertj.core.api.Assertions.assertThat;

/** Signals and limits on the screens: who sees which. */
class SupervisionPageTests extends SupervisionPages {

	private static final String COUNTY_SUPERVISOR = "baijie";

	private static final String FIRE_RESCUE = "429900-fire-rescue";

	@Test
	void theDepartmentSeesItsSignalInTheWorkListOnTheFileAndOnItsPage() {
		CaseNumber number = late();

		assertThat(get("/work?tab=pool&q=" + subject(number), FIRE_FIGHTER)).bodyText().contains("os-signal--yellow");
		assertThat(get("/case-files/" + number.value(), FIRE_FIGHTER)).bodyText()
			.contains("监察信号", "环节超时", signal(number).id());
		assertThat(pageWith("/supervision", FIRE_FIGHTER, number.value())).bodyText()
			.contains("效能监察", "风险怎样计算", number.value());
		assertThat(get("/supervision/signals", FIRE_FIGHTER)).hasStatusOk();
	}

	@Test
	void anotherDepartmentDoesNotSeeTheSignal() {
		Warning warning = signal(late());

		assertThat(get("/supervision/signals/" + warning.id(), "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(warning, "answer", "已整改", "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/supervision?department=" + FIRE_RESCUE, "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/supervision/signals?department=" + FIRE_RESCUE, "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aSupervisorSeesAllDepartmentsOfTheAuthorityAndTheFile() {
		CaseNumber number = late();

		assertThat(get("/supervision", SUPERVISOR)).hasStatusOk().bodyText().contains("本级全部部门");
		assertThat(pageWith("/supervision?department=" + FIRE_RESCUE, SUPERVISOR, number.value())).bodyText()
			.contains(number.value());
		assertThat(get("/supervision/signals?department=" + FIRE_RESCUE, SUPERVISOR)).hasStatusOk();
		assertThat(get("/supervision/signals/" + signal(number).id(), SUPERVISOR)).hasStatusOk();
		assertThat(get("/case-files/" + number.value(), SUPERVISOR)).hasStatusOk();
	}

	@Test
	void aSupervisorOfAnotherAuthoritySeesNothingOfIt() {
		CaseNumber number = late();

		assertThat(get("/supervision/signals/" + signal(number).id(), COUNTY_SUPERVISOR))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/case-files/" + number.value(), COUNTY_SUPERVISOR)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/supervision?department=" + FIRE_RESCUE, COUNTY_SUPERVISOR)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/supervision", "/supervision/closed", "/supervision/signals", "/supervision/signals/x" })
	void applicantsHaveNoBusinessThere(String address) {
		assertThat(this.mvc.get().uri(address).with(People.company())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri(address)).hasStatus3xxRedirection();
	}

	@Test
	void theTrailNamesTheSignal() {
		CaseNumber number = late();

		assertThat(get("/case-files/" + number.value() + "/history", FIRE_FIGHTER)).bodyText()
			.contains("发出监察信号", "环节超时")
			.doesNotContain("STEP_PASSED");
	}

	@Test
	void whatEndedShowsPromisedStatutoryAndActualDays() {
		this.clock.reset();
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		assertThat(pageWith("/supervision/closed?department=429900-market-regulation&colour=green", SUPERVISOR,
				number.value()))
			.hasStatusOk()
			.bodyText()
			.contains("近期办结", number.value(), "7 个工作日", "12月2日 止", "10 个工作日", "12月7日 止", "0 个工作日", "11月23日 办结", "按期");
		assertThat(get("/supervision/closed?lang=en", SUPERVISOR)).bodyText()
			.contains("Recently closed", "until 7 Dec");
		assertThat(get("/supervision/closed?department=" + FIRE_RESCUE, "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void pagesAreLeftBothWaysWithWhatWasChosen() {
		this.samples.granted(SampleCases.COMPANY);
		late();

		for (String page : List.of("/supervision?department=" + FIRE_RESCUE + "&colour=yellow",
				"/supervision/closed?department=429900-market-regulation&colour=green",
				"/supervision/signals?department=" + FIRE_RESCUE + "&state=open")) {
			String chosen = page.replace("&", "&amp;");
			String beginning = page.contains("/closed") ? "2999-01-01~x" : "2020-01-01~x";
			String end = page.contains("/closed") ? "2020-01-01~x" : "2999-01-01~x";
			assertThat(get(page + "&from=" + beginning, SUPERVISOR)).bodyText()
				.contains("rel=\"first\" href=\"" + chosen + "\"", "rel=\"prev\" href=\"" + chosen + "&amp;from=b~");
			assertThat(get(page, SUPERVISOR)).bodyText().doesNotContain("rel=\"first\"", "rel=\"prev\"");
			assertThat(get(page + "&from=b~" + end, SUPERVISOR)).bodyText()
				.contains("rel=\"next\" href=\"" + chosen + "&amp;from=2");
		}
	}

	private static String subject(CaseNumber number) {
		return number.value().substring(2);
	}

}
