package org.oneseal.benchmarks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The benchmark in short, with hurried people: whether everything they did is there is
 * looked at by the benchmark itself. How long it took is not judged here.
 */
class OfficialsTests {

	@Test
	@Tag("thorough")
	void whatOfficialsWereToldIsInTheTrailsAndTheListIsTrue() {
		Outcome outcome = new Officials().with("officials", "12")
			.with("seconds", "45")
			.with("warmup", "5")
			.with("pace", "240")
			.run();

		assertThat(outcome.counts()).containsEntry("errors", 0.0);
		assertThat(outcome.counts().get("acts, all of them in the trails")).isGreaterThan(24);
		assertThat(outcome.measures()).extracting(Outcome.Measure::name)
			.contains("work list, p95", "case file, p95", "claim, p95", "accept, p95", "opinion, p95", "grant, p95",
					"draft, p95", "picture, p95", "sign in, p95");
	}

	@Test
	void eachActHasSomebody() {
		Town town = new Town(7);

		assertThat(Town.Work.values()).allSatisfy((work) -> assertThat(town.doing(work)).isPositive());
		assertThat(town.doing(Town.Work.EXAMINE)).as("two officials examine").isEqualTo(3);
		assertThat(town.written()).contains("official07", "zhoulan", "fire-inspector");
	}

	@Test
	void aPageIsReadAsABrowserReadsIt() {
		Page page = new Page(200, "/case-files/429900-2026-000001?list=x",
				"""
						<div data-diagram="/case-files/1/process.bpmn?a=1&amp;b=2"></div>
						<form method="post" class="os-spaced" action="/case-files/1/steps/2/claim"><input type="hidden" \
						name="_csrf" value="abc"/><input type="hidden" name="list" value="a&amp;b"><button>x</button></form>""");

		assertThat(page.number()).isEqualTo("429900-2026-000001");
		assertThat(page.said("data-diagram")).hasValue("/case-files/1/process.bpmn?a=1&b=2");
		assertThat(page.form("/claim")).hasValueSatisfying((form) -> {
			assertThat(form.action()).isEqualTo("/case-files/1/steps/2/claim");
			assertThat(form.fields()).containsEntry("_csrf", "abc").containsEntry("list", "a&b").hasSize(2);
		});
		assertThat(page.form("/grant")).isEmpty();
	}

}
