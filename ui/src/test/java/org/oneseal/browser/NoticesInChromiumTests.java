package org.oneseal.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Transfers;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices in a browser: the sign in the frame, the page, the settings. */
@ApplicationTest
class NoticesInChromiumTests {

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	private static final String COUNT = "return document.querySelector('[data-bell-count]').textContent === arguments[0]";

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@Autowired
	private Transfers transfers;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@BeforeEach
	@AfterEach
	void forget() {
		List.of("notice", "notice_preference", "notice_channel")
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
	}

	@Test
	void whatComesWhileAPageIsOpenIsCountedAndReadByOpeningTheCase() {
		handOver();
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			Keyboard keyboard = new Keyboard(chromium);
			visitor.signIn(COLLEAGUE);
			visitor.open("/work");
			assertThat(visitor.text("[data-bell-count]")).isEqualTo("1");

			CaseNumber second = handOver();
			chromium.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
			new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
				.until((driver) -> chromium.driver().executeScript(COUNT, "2").equals(true));

			keyboard.press("g");
			visitor.leave(() -> keyboard.press("i"));
			assertThat(visitor.place()).isEqualTo("/notices");
			visitor.press("a[href='/case-files/" + second + "']");
			assertThat(visitor.text("[data-bell-count]")).isEqualTo("1");
		}
	}

	@Test
	void theScreensAreForEverybody() {
		handOver();
		Screens.inBothLanguages(this.home, this.port, this.messages,
				(screens) -> screens.of(COLLEAGUE, "/notices", "/notices/settings"));
	}

	private CaseNumber handOver() {
		CaseNumber accepted = this.samples.accepted(SampleCases.COMPANY);
		String step = this.samples.step(accepted, "reviewMarketRegulation").id();
		this.desk.claim(step, this.samples.actor(HOLDER), UUID.randomUUID().toString());
		this.transfers.transfer(step, HOLDER, COLLEAGUE, "出差，下周不在岗", this.samples.actor(HOLDER),
				UUID.randomUUID().toString());
		return accepted;
	}

}
