package org.oneseal.workflow;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.matter.PackFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new version of a matter changes nothing of the cases that run by the old one: they
 * keep process, form, words and law (RuoYi #1182).
 */
@ApplicationTest
class OldCasesTests {

	private static final String OLD_STEP = "油烟和市容审查";

	@Autowired
	private PackDeployer deployer;

	@Autowired
	private PackInspector inspector;

	@Autowired
	private SampleCases samples;

	@Autowired
	private MockMvcTester mvc;

	private CaseNumber number;

	@BeforeEach
	void aCaseOfTheOldVersionAndANewOne() {
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.deployer.deploy(this.inspector.packs().stream().map(OldCasesTests::changed).toList());
	}

	@AfterEach
	void thePacksOfTheProgramAgain() {
		this.deployer.deploy(this.inspector.packs());
	}

	/** The step is another one, the question has another name, the law is gone. */
	private static PackFiles changed(PackFiles files) {
		if (!files.code().value().equals(SampleCases.MATTER)) {
			return files;
		}
		PackFiles changed = files;
		for (String path : files.paths()) {
			if (!path.endsWith(".pdf") && !path.endsWith(".png")) {
				String text = new String(files.content(path), StandardCharsets.UTF_8);
				changed = changed.with(path,
						text.replace("reviewUrbanManagement", "reviewStreets")
							.replace(OLD_STEP, "街面秩序审查")
							.replace("\"经营场所地址\"", "\"门店位置\"")
							.getBytes(StandardCharsets.UTF_8));
			}
		}
		return changed;
	}

	@Test
	void theCaseFileKeepsItsStepsAndQuestions() {
		assertThat(page("/case-files/" + this.number, "huangwei")).contains(OLD_STEP, "经营场所地址")
			.doesNotContain("街面秩序审查", "门店位置");
	}

	@Test
	void aWorkListNamesTheStepAsTheCaseKnowsIt() {
		assertThat(listWith("pool", this.number)).contains(this.number.value(), OLD_STEP).doesNotContain("街面秩序审查");
	}

	@Test
	void theApplicantsPageKeepsItsWords() {
		this.samples.agree(this.number, "reviewFireRescue", "zhaogang");
		SampleCases.EXAMINERS.get("reviewMarketRegulation")
			.forEach((each) -> this.samples.agree(this.number, "reviewMarketRegulation", each));

		assertThat(this.mvc.get().uri("/cases/" + this.number).with(People.company())).hasStatusOk()
			.bodyText()
			.contains("城市管理部门正在审查油烟排放和市容环境");
	}

	@Test
	void theOldCaseGoesOnByItsOwnProcessToItsEnd() {
		SampleCases.EXAMINERS
			.forEach((step, officials) -> officials.forEach((each) -> this.samples.agree(this.number, step, each)));
		this.samples.grant(this.number);
		this.samples.runAutomaticSteps();

		assertThat(this.samples.file(this.number).approvalCase().endedAt()).isPresent();
		assertThat(listWith("done", this.number)).contains(this.number.value());
	}

	@Test
	void aNewCaseGoesByTheNewVersion() {
		CaseNumber later = this.samples.accepted(SampleCases.COMPANY);

		assertThat(this.samples.step(later, "reviewStreets").isOpen()).isTrue();
		assertThat(listWith("pool", later)).contains(later.value(), "街面秩序审查");
		assertThat(listWith("pool", this.number)).contains(OLD_STEP);
	}

	/** Narrowed to few cases; the whole number would lead to the case at once. */
	private String listWith(String tab, CaseNumber number) {
		String all = number.value();
		return page("/work?tab=%s&rows=200&q=%s".formatted(tab, all.substring(0, all.length() - 1)), "huangwei");
	}

	private String page(String address, String official) {
		var answer = this.mvc.get().uri(address).with(People.official(official)).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
