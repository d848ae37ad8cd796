package org.oneseal.packs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;
import org.oneseal.matter.UnknownMatterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FoodBusinessLicenceTests {

	private final MatterPack pack = new PackSource(Path.of("")).all()
		.stream()
		.filter((files) -> files.code().value().equals("food-business-licence"))
		.map(PackReader::read)
		.findFirst()
		.orElseThrow();

	private final FormDefinition form = this.pack.form(MatterPack.APPLICATION_FORM);

	@Test
	void cityAndCountyPromiseDifferentlyWithinTheLaw() {
		assertThat(this.pack.matter().limits().decision().limit()).isEqualTo(Limit.workingDays(10));
		assertThat(this.pack.implementation("429900").promised()).isEqualTo(Limit.workingDays(7));
		assertThat(this.pack.implementation("429921").promised()).isEqualTo(Limit.workingDays(6));
	}

	@Test
	void theProcessKnowsDepartmentsByRole() {
		assertThat(this.pack.rolesInProcess("429921")).isEqualTo(Map.of("lead", "429921-market-regulation", "window",
				"429921-market-regulation", "marketRegulation", "429921-market-regulation", "fireRescue",
				"429921-fire-rescue", "urbanManagement", "429921-law-enforcement"));
	}

	@Test
	void anAuthorityThatDoesNotHandleItIsNamed() {
		assertThatExceptionOfType(UnknownMatterException.class).isThrownBy(() -> this.pack.implementation("110000"))
			.withMessageContaining("110000");
	}

	@Test
	void stepsSpeakToOfficialsAndToApplicants() {
		assertThat(this.pack.stepTitle("reviewFireRescue").zh()).isEqualTo("消防安全条件审查");
		assertThat(this.pack.stepTitle("reviewFireRescue").in("en")).isEqualTo("Examination of fire safety");
		assertThat(this.pack.stepInPlainWords("reviewFireRescue").zh()).isEqualTo("消防部门正在审查您的材料");
		assertThat(this.pack.stepInPlainWords("reviewFireRescue").in("en"))
			.isEqualTo("The fire service is examining your documents");
	}

	@Test
	void aCompleteApplicationHasNoProblem() {
		Answers answers = answers(Map.of());

		assertThat(this.form.check(answers,
				Set.of("business-registration", "layout-and-process", "food-safety-rules", "lease")))
			.isEmpty();
		assertThat(this.form.title(answers)).contains("江城荷花餐饮管理有限公司");
	}

	@Test
	void aCreditCodeThatFailsItsCheckWarnsAndDoesNotBlock() {
		List<Problem> problems = this.form.checkDraft(answers(Map.of("creditCode", "91350211M00013FA1N")));

		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("creditCode");
			assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
		});
	}

	@Test
	void coldDishesNeedASpecialRoomAndALeaseItsContract() {
		Answers answers = answers(Map.of("foodCategories", "coldFood"));

		assertThat(this.form.visible(answers)).contains("specialRoomArea", "lease", "leaseUntil")
			.doesNotContain("property-certificate", "fumeCleaning");
		assertThat(this.form.check(answers, Set.of())).extracting(Problem::field)
			.containsExactly("specialRoomArea", "business-registration", "layout-and-process", "food-safety-rules",
					"lease");
	}

	private Answers answers(Map<String, String> changed) {
		Map<String, List<String>> typed = new HashMap<>(Map.ofEntries(Map.entry("operatorKind", List.of("COMPANY")),
				Map.entry("operatorName", List.of("江城荷花餐饮管理有限公司")),
				Map.entry("creditCode", List.of("914299005882310796")), Map.entry("representative", List.of("李荷花")),
				Map.entry("representativePhone", List.of("13800000001")),
				Map.entry("premisesAddress", List.of("江城市滨江新区荷塘路 6 号")), Map.entry("premisesArea", List.of("128.5")),
				Map.entry("premisesRight", List.of("leased")), Map.entry("leaseFrom", List.of("2026-01-01")),
				Map.entry("leaseUntil", List.of("2030-12-31")), Map.entry("businessForm", List.of("catering")),
				Map.entry("foodCategories", List.of("hotFood", "drinks")),
				Map.entry("fumeCleaning", List.of("installed")), Map.entry("safetyOfficer", List.of("周一凡")),
				Map.entry("safetyOfficerId", List.of("11010519491231002X")),
				Map.entry("safetyOfficerPhone", List.of("13800000003")),
				Map.entry("safetyOfficerKind", List.of("fullTime")), Map.entry("staff", List.of("12")),
				Map.entry("truthful", List.of("true"))));
		changed.forEach((key, value) -> typed.put(key, List.of(value)));
		return Answers.read(this.form, typed);
	}

}
