package org.oneseal.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Outlook;
import org.oneseal.cases.Step;
import org.oneseal.cases.Workflow;

import static org.assertj.core.api.Assertions.assertThat;

/** What is foreseen is what happens then, on parallel branches too. */
@ApplicationTest
class OutlookTests {

	private static final Set<String> REVIEWS = SampleCases.EXAMINERS.keySet();

	@Autowired
	private Workflow workflow;

	@Autowired
	private SampleCases samples;

	@Test
	void eachOutcomeOfAcceptanceLeadsWhereItWill() {
		CaseNumber corrected = this.samples.received(SampleCases.COMPANY);
		assertThat(outlook(corrected, "acceptance", Map.of("acceptance", "notAccepted")))
			.isEqualTo(new Outlook(List.of(), List.of(), List.of(), List.of()));
		assertThat(outlook(corrected, "acceptance", Map.of("acceptance", "correction")).next())
			.containsExactly("correction");
		this.samples.askForCorrection(corrected);
		assertThat(open(corrected)).containsExactly("correction");
		assertThat(outlook(corrected, "correction", Map.of()).next()).containsExactly("acceptance");

		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		assertThat(outlook(number, "acceptance", Map.of("acceptance", "accepted")).next())
			.containsExactlyInAnyOrderElementsOf(REVIEWS);
	}

	static Stream<List<String>> everyOrder() {
		List<List<String>> orders = new ArrayList<>();
		orders(new ArrayList<>(REVIEWS.stream().sorted().toList()), 0, orders);
		return orders.stream();
	}

	private static void orders(List<String> steps, int from, List<List<String>> orders) {
		if (from == steps.size()) {
			orders.add(List.copyOf(steps));
		}
		for (int i = from; i < steps.size(); i++) {
			Collections.swap(steps, from, i);
			orders(steps, from + 1, orders);
			Collections.swap(steps, from, i);
		}
	}

	@ParameterizedTest
	@MethodSource("everyOrder")
	void parallelReviewsWaitForEachOtherInWhateverOrder(List<String> order) {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		List<String> left = new ArrayList<>(order);
		for (String step : order) {
			left.remove(step);
			Outlook foreseen = outlook(number, step, Map.of());

			SampleCases.EXAMINERS.get(step).forEach((official) -> this.samples.agree(number, step, official));

			if (left.isEmpty()) {
				assertThat(foreseen).isEqualTo(new Outlook(List.of("decision"), List.of(), List.of(), List.of()));
			}
			else {
				assertThat(foreseen.next()).isEmpty();
				assertThat(foreseen.waitsFor()).containsExactlyInAnyOrderElementsOf(left);
				assertThat(foreseen.then()).containsExactly("decision");
			}
			assertThat(open(number)).containsExactlyInAnyOrderElementsOf(left.isEmpty() ? foreseen.next() : left);
		}
	}

	@Test
	void severalReviewsThatEndAtOnceMeet() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(this.workflow.outlook(this.samples.file(number).approvalCase(), REVIEWS, Map.of()).orElseThrow())
			.isEqualTo(new Outlook(List.of("decision"), List.of(), List.of(), List.of()));
	}

	@Test
	void theProgramDoesTheRestAfterTheDecision() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);

		assertThat(outlook(number, "decision", Map.of("decision", "granted")).automatic())
			.containsExactly("issueLicence", "deliverLicence");
		assertThat(outlook(number, "decision", Map.of("decision", "refused")).automatic())
			.containsExactly("deliverRefusal");
		this.samples.grant(number);
		assertThat(open(number)).isEmpty();
	}

	private Outlook outlook(CaseNumber number, String step, Map<String, Object> facts) {
		return this.workflow.outlook(this.samples.file(number).approvalCase(), Set.of(step), facts).orElseThrow();
	}

	private List<String> open(CaseNumber number) {
		return this.samples.file(number).openSteps().stream().map(Step::stepId).toList();
	}

}
