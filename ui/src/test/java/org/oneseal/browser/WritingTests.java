package org.oneseal.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** Help while typing: nothing typed is lost, and sentences are put in by keyboard. */
@ApplicationTest
class WritingTests {

	private static final String OFFICIAL = "huangwei";

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	private CaseNumber number;

	@BeforeEach
	void aReviewInSomebodysHands() {
		this.jdbc.sql("delete from own_phrase").update();
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.desk.claim(this.samples.step(this.number, "reviewUrbanManagement").id(), this.samples.actor(OFFICIAL),
				UUID.randomUUID().toString());
	}

	@Test
	void whatWasTypedIsThereAgainAfterTheTabWasClosedAndOnAnotherDevice() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			visitor.signIn(OFFICIAL);
			visitor.open("/case-files/" + this.number);
			visitor.find("#f-findings").sendKeys("已到现场，油烟净化设施已安装");
			visitor.find("label[for='v-agree']").click();
			until(chromium,
					"return document.querySelector('form[action$=\"/opinion\"] .os-kept').textContent.includes(arguments[0])",
					visitor.say("kept.discard"));
			String closed = chromium.driver().getWindowHandle();
			chromium.driver().switchTo().newWindow(WindowType.TAB);
			String open = chromium.driver().getWindowHandle();
			chromium.driver().switchTo().window(closed).close();
			chromium.driver().switchTo().window(open);

			visitor.open("/case-files/" + this.number);
			assertThat(visitor.find("#f-findings").getDomProperty("value")).isEqualTo("已到现场，油烟净化设施已安装");
			assertThat(visitor.find("#v-agree").isSelected()).isTrue();
		}
		try (Chromium other = Chromium.start(this.home.resolve("other"))) {
			Visitor visitor = new Visitor(other, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			visitor.signIn(OFFICIAL);
			visitor.open("/case-files/" + this.number);
			assertThat(visitor.find("#f-findings").getDomProperty("value")).isEqualTo("已到现场，油烟净化设施已安装");
			assertThat(visitor.text("form[action$='/opinion'] .os-kept")).contains("已恢复");

			visitor.find("form[action$='/opinion'] .os-kept button").click();
			until(other, "return document.getElementById('f-findings').value === ''");
			visitor.open("/case-files/" + this.number);
			assertThat(visitor.find("#f-findings").getDomProperty("value")).isEmpty();
		}
	}

	@Test
	void whatIsTypedAndLeftAtOnceIsKeptToo() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			visitor.signIn(OFFICIAL);
			visitor.open("/case-files/" + this.number);
			visitor.find("#f-findings").sendKeys("马上离开");

			visitor.open("/work");
			new WebDriverWait(chromium.driver(), Duration.ofSeconds(20)).until((driver) -> this.jdbc
				.sql("select count(*) from act_draft where account = ? and fields like '%马上离开%'")
				.param(OFFICIAL)
				.query(Integer.class)
				.single() == 1);
		}
	}

	@Test
	void sentencesArePutInByKeyboardAndKeptForNextTime() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			Keyboard keyboard = new Keyboard(chromium);
			visitor.signIn(OFFICIAL);
			visitor.open("/case-files/" + this.number);

			visitor.find("#f-findings").sendKeys("已到现场。");
			visitor.find("#f-findings").sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
			keyboard.press(Keys.ARROW_DOWN);
			keyboard.press(Keys.ARROW_UP);
			keyboard.press(Keys.ENTER);
			keyboard.press("共两台。");
			String written = "已到现场。\n油烟净化设施已安装，排放口设置符合要求。共两台。";
			assertThat(visitor.find("#f-findings").getDomProperty("value")).isEqualTo(written);

			chromium.driver()
				.executeScript(
						"[...document.querySelectorAll('.os-phrases > button')].find((each) => each.offsetParent).click()");
			until(chromium, "return document.querySelector('.os-phrases').textContent.includes(arguments[0])",
					visitor.say("phrase.added"));

			visitor.open("/case-files/" + this.number);
			assertThat((String) chromium.driver()
				.executeScript("return document.querySelector('[data-own-phrases]').textContent")).contains("共两台。");
		}
	}

	@Test
	void theLawIsPutWhereTheCursorStands() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			visitor.signIn(OFFICIAL);
			visitor.open("/case-files/" + this.number);
			visitor.find("#f-conditions").sendKeys("，应当安装油烟净化设施", Keys.HOME);

			chromium.driver().executeScript("""
					const law = [...document.querySelectorAll('button[data-insert=inline]')][0];
					law.closest('details').open = true;
					law.click();""");

			assertThat(visitor.find("#f-conditions").getDomProperty("value")).startsWith("依据《").endsWith("，应当安装油烟净化设施");
		}
	}

	@Test
	void theScreensAreForEverybody() {
		this.samples.refused(SampleCases.OTHER_APPLICANT);
		Screens.inBothLanguages(this.home, this.port, this.messages, (screens) -> screens.of(OFFICIAL,
				"/case-files/" + this.number, "/case-files/" + this.number + "/precedents"));
	}

	private static void until(Chromium chromium, String script, Object... arguments) {
		new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
			.until((driver) -> Boolean.TRUE.equals(chromium.driver().executeScript(script, arguments)));
	}

}
