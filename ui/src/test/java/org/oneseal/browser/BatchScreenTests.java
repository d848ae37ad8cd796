package org.oneseal.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.batch.BatchesAtWork;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** An official signs what is safe together, and looks at the rest. */
@ApplicationTest
class BatchScreenTests {

	private static final String CHOSEN = "return document.querySelectorAll('[data-choice]:checked').length === Number(arguments[0])";

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	private final String mark = "batch-" + UUID.randomUUID();

	private List<CaseNumber> numbers = List.of();

	@BeforeEach
	void threeCasesOfWhichOneNeedsEyes() {
		this.numbers = BatchesAtWork.reviewed(this.samples, this.jdbc, this.mark, 3);
		this.jdbc.sql("""
				update opinion join review r on r.id = review_id join approval_case c on c.id = r.case_id
				set verdict = 'DISAGREE' where c.number = ? and r.department = '429900-fire-rescue'""")
			.param(this.numbers.get(1).value())
			.update();
	}

	@Test
	void byKeyboardLinesAreChosenSplitSignedAndTheRestIsWalkedThrough() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			Keyboard keyboard = new Keyboard(chromium);
			visitor.signIn(SampleCases.DECIDER);
			visitor.open("/work?tab=pool&sort=age&q=" + this.mark);
			assertThat(visitor.find("[value='GRANT']").isEnabled()).as("nothing is chosen").isFalse();
			keyboard.press("?");
			assertThat(visitor.text("dialog[data-keys]")).contains(visitor.say("keys.choose-row"),
					visitor.say("work.chosen.GRANT"), visitor.say("batch.mine"));
			keyboard.press(Keys.ESCAPE);
			for (int i = 1; i <= 3; i++) {
				keyboard.press("j");
				keyboard.press("x");
				until(chromium, CHOSEN, String.valueOf(i));
			}
			assertThat(visitor.text("[data-choosing-count]")).isEqualTo(visitor.say("work.chosen", 3));
			assertThat(Accessibility.violations(chromium.driver())).isEmpty();

			keyboard.press("d");
			visitor.leave(() -> keyboard.press(Keys.ENTER));

			visitor.reads(visitor.say("batch.split", 3, 2, 1), visitor.say("batch.safe.signed", 2),
					this.numbers.get(1).value());
			assertThat(Accessibility.violations(chromium.driver())).isEmpty();
			keyboard.press("a");
			visitor.leave(() -> keyboard.press(Keys.ENTER));
			visitor.reads(visitor.say("batch.running", 0, 2));

			assertThat(BatchesAtWork.run(this.application)).isEqualTo(2);
			until(chromium, "return document.querySelector('#progress').textContent === arguments[0]",
					visitor.say("batch.ended", 2));
			assertThat(visitor.sees("[hx-trigger]")).as("it asks no more").isFalse();
			assertThat(visitor.text("[role=status]")).contains(visitor.say("batch.item.DONE"), "2");
			assertThat(Accessibility.violations(chromium.driver())).isEmpty();
			visitor.leave(() -> keyboard.press("e"));
			assertThat(visitor.place()).startsWith("/case-files/" + this.numbers.get(1) + "?list=");
			assertThat(this.samples.file(this.numbers.get(0)).approvalCase().status())
				.isNotEqualTo(CaseStatus.ACCEPTED);
			assertThat(this.samples.file(this.numbers.get(1)).approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
		}
	}

	private static void until(Chromium chromium, String condition, String argument) {
		new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
			.until((driver) -> Boolean.TRUE.equals(chromium.driver().executeScript(condition, argument)));
	}

}
