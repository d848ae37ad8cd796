package org.oneseal.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** An official clears a list without touching the mouse. */
@ApplicationTest
class ClearingTests {

	private static final int CASES = 10;

	/** Whether a picture of the file with this place in the case can be read. */
	private static final String READS = """
			const picture = document.querySelector('[data-viewer] img');
			return Boolean(picture && picture.complete && picture.naturalWidth > 300
				&& document.querySelector('.os-viewer__files').textContent.includes(arguments[0]));
			""";

	private static final String FOCUS = "return document.activeElement.matches(arguments[0])";

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@Test
	void tenCasesAreClearedByKeyboardAlone() {
		List<CaseNumber> numbers = Stream.generate(() -> this.samples.received(SampleCases.COMPANY))
			.limit(CASES)
			.toList();
		String mark = marked(numbers);
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			Keyboard keyboard = new Keyboard(chromium);
			visitor.signIn(SampleCases.CLERK);
			visitor.open("/work?tab=pool&sort=age&q=" + mark);

			keyboard.press("j");
			visitor.leave(() -> keyboard.press("o"));
			for (CaseNumber number : numbers) {
				assertThat(visitor.place()).as("lands on").startsWith("/case-files/" + number + "?list=");
				clear(chromium, visitor, keyboard);
			}

			assertThat(visitor.place()).as("after the last").startsWith("/work?tab=pool");
			visitor.reads(visitor.say("act.done.accepted"), visitor.say("work.none.filtered"));
			assertThat(numbers)
				.allMatch((number) -> this.samples.file(number).approvalCase().status() == CaseStatus.ACCEPTED);
		}
	}

	/** Looks at two materials, takes the case, accepts it. */
	private static void clear(Chromium chromium, Visitor visitor, Keyboard keyboard) {
		until(chromium, READS, visitor.say("viewer.place", 1, 4));
		keyboard.press("m");
		until(chromium, READS, visitor.say("viewer.place", 2, 4));
		keyboard.press("c");
		visitor.leave(() -> keyboard.press(Keys.ENTER));
		visitor.reads(visitor.say("work.claimed"));
		keyboard.press("a");
		visitor.leave(() -> keyboard.press(Keys.ENTER));
		visitor.reads(visitor.say("act.done.accepted"));
	}

	@Test
	void anotherDepartmentIsUrgedByKeyboard() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			Keyboard keyboard = new Keyboard(chromium);
			visitor.signIn("chenjianguo");
			visitor.open("/case-files/" + number);

			keyboard.press("p");
			keyboard.press("请尽快出具意见 p");
			keyboard.press(Keys.TAB);
			visitor.leave(() -> keyboard.press(Keys.ENTER));

			visitor.reads(visitor.say("act.done.urged"), "请尽快出具意见 p");
		}
	}

	@Test
	void anOpinionIsGivenByKeyboardAndTheNextCaseComes() {
		List<CaseNumber> numbers = List.of(this.samples.accepted(SampleCases.COMPANY),
				this.samples.accepted(SampleCases.COMPANY));
		String mark = marked(numbers);
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.ENGLISH);
			Keyboard keyboard = new Keyboard(chromium);
			visitor.signIn("huangwei");
			visitor.open("/work?tab=pool&sort=age&q=" + mark);
			keyboard.press("j");
			keyboard.press("c");
			assertThat(chromium.driver().executeScript(FOCUS, "form[action$='/claim'] button"))
				.as("a key only goes to what sends a form")
				.isEqualTo(true);
			keyboard.press("k");
			visitor.leave(() -> keyboard.press("o"));
			keyboard.press("c");
			visitor.leave(() -> keyboard.press(Keys.ENTER));

			keyboard.press("a");
			keyboard.press("jkcd 油烟排放符合要求");
			assertThat(visitor.valueOf("findings")).as("what is written is written").isEqualTo("jkcd 油烟排放符合要求");
			assertThat(visitor.find("#v-agree").isSelected()).isTrue();
			keyboard.press(Keys.ESCAPE);
			keyboard.press("d");
			assertThat(visitor.find("#v-disagree").isSelected()).isTrue();
			keyboard.press(Keys.ESCAPE);
			keyboard.press("a");
			keyboard.reach("form[action$='/opinion'] [data-primary]");
			visitor.leave(() -> keyboard.press(Keys.ENTER));

			assertThat(visitor.place()).startsWith("/case-files/" + numbers.get(1) + "?list=");
			visitor.reads(visitor.say("act.done.opinion"));
			visitor.leave(() -> keyboard.press("u"));
			assertThat(visitor.place()).startsWith("/work?tab=pool&q=" + mark);
			visitor.leave(() -> {
				keyboard.press("g");
				keyboard.press("d");
			});
			assertThat(visitor.place()).isEqualTo("/work?tab=done");
		}
	}

	@Test
	void theKeysAreListedAndCanBeSwitchedOff() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.ENGLISH);
			Keyboard keyboard = new Keyboard(chromium);
			visitor.signIn(SampleCases.CLERK);
			visitor.open("/case-files/" + number);
			until(chromium, READS, visitor.say("viewer.place", 1, 4));

			keyboard.press("?");
			assertThat(visitor.text("dialog[data-keys]")).contains("Claim", "Next material", "Zoom in", "My work", "g")
				.doesNotContain("Next case of the list");
			assertThat(Accessibility.violations(chromium.driver())).isEmpty();
			keyboard.press("c");
			assertThat(chromium.driver().executeScript(FOCUS, "[data-primary]")).as("below the list of keys")
				.isEqualTo(false);
			visitor.click("label[for='keys-on']");
			keyboard.press(Keys.ESCAPE);

			keyboard.press("c");
			assertThat(chromium.driver().executeScript(FOCUS, "[data-primary]")).isEqualTo(false);
			keyboard.press("?");
			assertThat(visitor.sees("dialog[open]")).isFalse();
			visitor.open("/work?tab=pool");
			keyboard.press("j");
			assertThat(visitor.sees(".os-dense__here")).as("kept by the browser").isFalse();
		}
	}

	/** Makes the cases the only ones a search finds; returns the text to search for. */
	private String marked(List<CaseNumber> numbers) {
		String mark = "clear-" + UUID.randomUUID();
		this.jdbc
			.sql("""
					update work_item join approval_case c on c.id = work_item.case_id
					set work_item.subject = ?, c.subject = ? where c.number in (%s)"""
				.formatted(numbers.stream().map((number) -> "'" + number + "'").collect(Collectors.joining(","))))
			.params(mark, mark)
			.update();
		return mark;
	}

	private static void until(Chromium chromium, String condition, String argument) {
		new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
			.until((driver) -> Boolean.TRUE.equals(chromium.driver().executeScript(condition, argument)));
	}

}
