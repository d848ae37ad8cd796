package org.oneseal.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Filing;
import org.oneseal.cases.Uploads;

import static org.assertj.core.api.Assertions.assertThat;

/** Materials are read beside the answers, and over them where there is no room. */
@ApplicationTest
class MaterialViewerTests {

	/** Whether the picture of this address part is there, wide enough to be read. */
	private static final String SHOWS = """
			const picture = document.querySelector('[data-viewer] img');
			return Boolean(picture && picture.complete && picture.naturalWidth > 300
				&& picture.src.includes(arguments[0]));
			""";

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Filing filing;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	private CaseNumber number;

	@BeforeEach
	void aCaseWithAMaterialOfThreePages() throws IOException {
		String draft = this.samples.completeDraft(SampleCases.COMPANY);
		var company = this.samples.actor(SampleCases.COMPANY);
		assertThat(this.uploads.upload(draft, "food-safety-rules", "three.pdf", new ByteArrayInputStream(threePages()),
				company))
			.isEmpty();
		Filing.Outcome outcome = this.filing.file(draft, company);
		this.number = ((Filing.Outcome.Filed) outcome).approvalCase().number();
	}

	@Test
	void materialsAreTurnedAndEnlargedBesideTheAnswers() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.ENGLISH);
			visitor.signIn(SampleCases.CLERK);
			visitor.open("/case-files/" + this.number);

			until(chromium, "/pages/1");
			assertThat(visitor.text("[data-viewer] .os-viewer__files")).contains("File 1 of 5");
			visitor.click("[data-view=next]");
			waitFor(chromium, "return document.querySelector('.os-viewer__files').textContent.includes('File 2 of 5')");
			visitor.find("a[data-view=file][href*='" + three() + "']").click();
			waitFor(chromium, "return document.body.textContent.includes('Page 1 of 3')");
			visitor.click("[data-view=page-after]");
			until(chromium, "/pages/2");
			assertThat(visitor.text("[data-viewer] [role=status]")).isEqualTo("Page 2 of 3");

			assertThat(width(chromium)).isLessThanOrEqualTo(sheet(chromium));
			visitor.click("[data-zoom-by='1']");
			visitor.click("[data-zoom-by='1']");
			until(chromium, "/pages/2?large");
			assertThat(width(chromium)).as("half as large again").isGreaterThan(sheet(chromium));
			assertThat(visitor.find("a[data-view=file][aria-current]").getDomAttribute("href")).contains(three());
			assertThat(Accessibility.violations(chromium.driver())).isEmpty();
			new Keyboard(chromium).press("v");
			waitFor(chromium, "return document.querySelector('dialog[open] [data-viewer]') != null");
			assertThat(Accessibility.violations(chromium.driver())).isEmpty();
			new Keyboard(chromium).press(Keys.ESCAPE);
			waitFor(chromium, "return document.activeElement.matches('[data-viewer-pane] .os-viewer__sheet')");
			assertThat(chromium.complaints()).isEmpty();
		}
	}

	@Test
	void onATelephoneTheyLieOverThePage() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			visitor.signIn(SampleCases.CLERK);
			chromium.narrow(375);
			visitor.open("/case-files/" + this.number);
			assertThat(visitor.sees("[data-viewer]")).as("nothing is fetched before it is asked for").isFalse();

			visitor.click("a[data-view=file]");
			until(chromium, "/pages/1");

			assertThat(chromium.driver()
				.executeScript("return document.querySelector('dialog[open] [data-viewer]') != null")).isEqualTo(true);
			assertThat(Accessibility.violations(chromium.driver())).isEmpty();
			visitor.click("[data-viewer-close]");
			waitFor(chromium, "return document.querySelector('dialog[open]') == null");
			assertThat(new Keyboard(chromium).focus()).as("back where one was").contains("/materials/");
		}
	}

	@Test
	void withoutScriptsALinkLeadsToThePage() {
		try (Chromium chromium = Chromium.withoutScripts(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			visitor.signIn(SampleCases.CLERK);
			visitor.open("/case-files/" + this.number);

			visitor.press("a[data-view=file][href*='" + three() + "']");
			visitor.press("[data-view=page-after]");

			visitor.reads("第 2 页，共 3 页");
			assertThat(visitor.find("[data-viewer] img").getDomProperty("naturalWidth")).isEqualTo("1400");
			visitor.press(".os-crumbs a");
			assertThat(visitor.place()).isEqualTo("/case-files/" + this.number);
		}
	}

	private String three() {
		return this.samples.file(this.number)
			.materials()
			.stream()
			.filter((material) -> material.fileName().equals("three.pdf"))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private static void until(Chromium chromium, String address) {
		new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
			.until((driver) -> Boolean.TRUE.equals(chromium.driver().executeScript(SHOWS, address)));
	}

	private static void waitFor(Chromium chromium, String condition) {
		new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
			.until((driver) -> Boolean.TRUE.equals(chromium.driver().executeScript(condition)));
	}

	private static long width(Chromium chromium) {
		return measured(chromium, "[data-viewer] img");
	}

	private static long sheet(Chromium chromium) {
		return measured(chromium, "[data-sheet]");
	}

	private static long measured(Chromium chromium, String selector) {
		return (Long) chromium.driver()
			.executeScript("return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().width)",
					selector);
	}

	private static byte[] threePages() throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (int i = 0; i < 3; i++) {
				document.addPage(new PDPage());
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

}
