package org.oneseal.browser;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** An official asks the applicant from a review, and the applicant answers. */
@ApplicationTest
class AskedInChromiumTests {

	private static final String FIREMAN = "zhaogang";

	private static final String ABOUT_MATERIAL = "平面图未标明疏散通道宽度，请补充。";

	private static final String ABOUT_FIELD = "请写明楼层。";

	private static final String ADDRESS = "江城市东湖区荷花路 18 号 2 楼";

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void anOfficialAsksFromTheCaseFileAndGoesOnWithTheAnswer(String language) throws Exception {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.forLanguageTag(language));

			ask(visitor, number);
			answer(visitor, number);
			goOn(visitor, number);
		}
	}

	private static void ask(Visitor visitor, CaseNumber number) {
		visitor.signIn(FIREMAN);
		visitor.open("/work?tab=pool&q=" + number);
		visitor.press("form[action$='/claim'] [data-primary]");
		visitor.click("#correct > summary");
		visitor.reads(visitor.say("act.correct.text.review"));
		visitor.pressInVain("form[action$='/correct'] button[value=send]");
		visitor.reads(visitor.say("correction.items-required"));
		visitor.choose("#about-0", "layout-and-process");
		visitor.find("#request-0").sendKeys(ABOUT_MATERIAL);
		visitor.choose("#about-1", "premisesAddress");
		visitor.find("#request-1").sendKeys(ABOUT_FIELD);
		visitor.press("form[action$='/correct'] button[value=preview]");
		visitor.reads(visitor.say("preview.title"));
		assertThat(visitor.text("#correct .os-message")).contains(visitor.say("clock.subject.PROMISED"));
		assertThat(visitor.find("#request-0").getDomProperty("value")).isEqualTo(ABOUT_MATERIAL);

		visitor.press("form[action$='/correct'] button[value=send]");

		visitor.reads(visitor.say("act.done.correction-asked"));
		visitor.open("/case-files/" + number);
		visitor.reads(visitor.say("file.idle.APPLICANT"), ABOUT_MATERIAL, ABOUT_FIELD,
				visitor.say("file.correction.open"), visitor.say("clock.pause.CORRECTION_ASKED"));
		visitor.open("/work?tab=waiting&q=" + number);
		visitor.reads(number.value(), visitor.say("review.status.APPLICANT"));
	}

	private void answer(Visitor visitor, CaseNumber number) throws Exception {
		visitor.signIn(SampleCases.COMPANY);
		visitor.open("/cases/" + number);
		visitor.reads(ABOUT_MATERIAL, ABOUT_FIELD, visitor.say("correction.after.review"));
		assertThat(visitor.find(".os-columns > :first-child").getSize().width).as("what is asked beside the facts")
			.isGreaterThan(visitor.find(".os-columns__side").getSize().width);
		visitor.press("main [data-primary]");
		String application = visitor.place().replaceFirst("^(/applications/[^/?#]+).*", "$1");
		visitor.open(application + "/2");
		visitor.reads(ABOUT_FIELD);
		visitor.type("premisesAddress", ADDRESS);
		Journey journey = new Journey(visitor, this.home);
		journey.next();
		visitor.open(application + "/materials");
		journey.upload("layout-and-process", "layout-with-widths.pdf");
		journey.next();
		visitor.tick("truthful", "true");
		visitor.press("form[action$='/check'] [data-primary]");
		visitor.reads(visitor.say("notice.corrected"), visitor.say("notice.corrected.text.review"));
	}

	private static void goOn(Visitor visitor, CaseNumber number) {
		visitor.signIn(FIREMAN);
		visitor.open("/case-files/" + number);
		visitor.reads(ADDRESS, "layout-with-widths.pdf", visitor.say("file.correction.answered"));
		assertThat(visitor.sees("#correct")).as("a second correction").isFalse();
		visitor.tick("verdict", "AGREE");
		visitor.type("findings", "疏散通道宽度符合要求。");
		visitor.press("form[action$='/opinion'] [data-primary]");
		visitor.reads(visitor.say("act.done.opinion"));
	}

}
