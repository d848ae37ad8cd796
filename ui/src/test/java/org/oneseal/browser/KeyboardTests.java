package org.oneseal.browser;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing needs a mouse, and one always sees where one is. */
@ApplicationTest
class KeyboardTests {

	private static final int ROWS = 10;

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@Test
	void applicantsWriteAndOfficialsWorkByKeyboard() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			write(visitor, new Keyboard(chromium));
			String number = this.samples.received(SampleCases.COMPANY).value();
			work(visitor, new Keyboard(chromium), number);
			review(visitor, new Keyboard(chromium), number);
		}
	}

	private void write(Visitor visitor, Keyboard keyboard) {
		String draft = this.samples.begunDraft(SampleCases.COMPANY);
		visitor.signIn(SampleCases.COMPANY);
		visitor.open("/applications/" + draft + "/2");

		keyboard.press(Keys.TAB);
		assertThat(keyboard.focus()).as("the first stop skips the frame").isEqualTo("#main");
		keyboard.reach("[name=premisesAddress]");
		keyboard.press(Journey.PREMISES);
		keyboard.reach("[name=premisesArea]");
		keyboard.press("120.5");
		keyboard.reach("[name=premisesRight]");
		keyboard.press(Keys.SPACE);
		assertThat(visitor.find("[name=premisesRight][value=owned]").isSelected()).isTrue();
		keyboard.reach("[data-primary]");
		visitor.leave(() -> keyboard.press(Keys.ENTER));

		assertThat(visitor.place()).isEqualTo("/applications/" + draft + "/3");
		keyboard.reach("[data-primary]");
		visitor.leaveInVain(() -> keyboard.press(Keys.ENTER));
		assertThat(keyboard.focus()).as("the list of problems is read first").isEqualTo("[data-focus]");
		keyboard.press(Keys.TAB);
		keyboard.press(Keys.ENTER);
		assertThat(visitor.place()).endsWith("#f-businessForm");
		keyboard.press(Keys.TAB);
		keyboard.reach("[name=foodCategories]");
	}

	private static void work(Visitor visitor, Keyboard keyboard, String number) {
		visitor.signIn(SampleCases.CLERK);
		// a whole number would open its file at once; the list has at most ten of a kind
		visitor.open("/work?tab=pool&q=" + number.substring(0, number.length() - 1));

		for (int row = 0; row < ROWS && !keyboard.focus().startsWith("/case-files/" + number + "?"); row++) {
			keyboard.press("j");
		}
		assertThat(keyboard.focus()).as("the row of the case").startsWith("/case-files/" + number + "?list=");
		visitor.leave(() -> keyboard.press("o"));
		assertThat(visitor.place()).startsWith("/case-files/" + number + "?list=");
		keyboard.press("a");
		visitor.leave(() -> keyboard.press(Keys.ENTER));
		visitor.reads(visitor.say("work.claimed"));
		keyboard.press("a");
		visitor.leave(() -> keyboard.press(Keys.ENTER));
		visitor.reads(visitor.say("act.done.accepted"));
	}

	/**
	 * An opinion of two phrases of the matter, the second one with words of one's own.
	 */
	private static void review(Visitor visitor, Keyboard keyboard, String number) {
		visitor.signIn("huangwei");
		visitor.open("/case-files/" + number);
		keyboard.press("a");
		visitor.leave(() -> keyboard.press(Keys.ENTER));

		keyboard.reach("[name=verdict]");
		keyboard.press(Keys.SPACE);
		keyboard.reach("#f-findings");
		keyboard.press("已到现场。");
		keyboard.reach(".os-phrases summary");
		keyboard.press(Keys.ENTER);
		keyboard.reach(".os-phrases button");
		keyboard.press(Keys.ENTER);
		keyboard.press("共两台。");

		assertThat(visitor.find("#f-findings").getDomProperty("value")).isEqualTo("已到现场。\n油烟净化设施已安装，排放口设置符合要求。共两台。");
		keyboard.reach("form[action$='/opinion'] [data-primary]");
		visitor.leave(() -> keyboard.press(Keys.ENTER));
		visitor.reads(visitor.say("act.done.opinion"));
	}

}
