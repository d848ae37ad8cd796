package org.oneseal.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A list that stays open in a browser draws itself anew when a colleague acts, and nobody
 * loses their place in it.
 */
@ApplicationTest
class LiveListTests {

	private static final int CASES = 12;

	private static final String REVIEW = "reviewUrbanManagement";

	private static final String COLLEAGUE = "xumin";

	private static final String LIST = "/work?tab=pool&sort=age&rows=200&q=";

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	private String list = "";

	private final List<String> steps = new ArrayList<>();

	@BeforeEach
	void aPoolOfCases() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		// all within one hundred, so that the list can be narrowed to them
		while (Integer.parseInt(number.value().substring(number.value().length() - 2)) >= 100 - CASES) {
			number = this.samples.accepted(SampleCases.COMPANY);
		}
		this.list = LIST + number.value().substring(0, number.value().length() - 2);
		this.steps.add(this.samples.step(number, REVIEW).id());
		while (this.steps.size() < CASES) {
			this.steps.add(this.samples.step(this.samples.accepted(SampleCases.COMPANY), REVIEW).id());
		}
	}

	@AfterEach
	void nobodyElseFindsThem() {
		this.steps
			.forEach((step) -> this.desk.claim(step, this.samples.actor(COLLEAGUE), UUID.randomUUID().toString()));
	}

	@Test
	void theListIsDrawnAnewByItselfAndOneStaysWhereOneIs() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = open(chromium);
			String here = this.steps.get(8);
			String chosen = this.steps.get(9);
			Keyboard keyboard = new Keyboard(chromium);
			for (int stop = 0; stop < 300 && !here.equals(at(chromium)); stop++) {
				keyboard.press("j");
			}
			chromium.driver()
				.executeScript("document.querySelector('[data-choice][value=\"%s\"]').click()".formatted(chosen));
			focus(chromium, here);
			String next = next(chromium, here);
			double top = top(chromium, here);
			assertThat(scrolled(chromium)).as("a list longer than the screen").isPositive();

			int count = counted(visitor);
			claim(this.steps.get(1));
			claim(this.steps.get(2));
			gone(chromium, this.steps.get(1));

			assertThat(visitor.sees(row(this.steps.get(2)))).isFalse();
			assertThat(at(chromium)).as("the line one is at").isEqualTo(here);
			assertThat(focused(chromium)).as("the focus").isEqualTo(here);
			assertThat(top(chromium, here)).as("its place on the screen").isCloseTo(top, within(1.0));
			assertThat(chosen(chromium)).as("what is chosen").containsExactly(chosen);
			assertThat(visitor.sees("[data-fresh][hidden]")).as("nothing to be said").isTrue();
			assertThat(counted(visitor)).as("the count beside the list").isEqualTo(count - 2);
			keyboard.press("j");
			assertThat(at(chromium)).as("the keys go on from there").isEqualTo(next);
		}
	}

	@Test
	void whoseOwnLineIsTakenByAColleagueGoesOnWithTheNext() {
		try (Chromium chromium = Chromium.start(this.home)) {
			open(chromium);
			String here = this.steps.get(8);
			Keyboard keyboard = new Keyboard(chromium);
			for (int stop = 0; stop < 300 && !here.equals(at(chromium)); stop++) {
				keyboard.press("j");
			}

			String next = next(chromium, here);

			claim(here);
			gone(chromium, here);

			assertThat(at(chromium)).isEqualTo(next);
			assertThat(focused(chromium)).isEqualTo(next);
		}
	}

	@Test
	void noLineMovesAwayUnderThePointer() {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = open(chromium);
			new Actions(chromium.driver()).moveToElement(visitor.find(row(this.steps.get(3)))).perform();

			claim(this.steps.get(1));
			ask(chromium);
			new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
				.until((driver) -> driver.findElement(By.cssSelector("[data-fresh]")).isDisplayed());

			assertThat(visitor.text("[data-fresh-words]")).isEqualTo(visitor.say("work.changed", 1));
			assertThat(visitor.sees(row(this.steps.get(1)))).as("still there").isTrue();

			new Actions(chromium.driver()).moveToElement(visitor.find("h1")).perform();
			until(chromium, this.steps.get(1));
			assertThat(visitor.find("[data-fresh]").isDisplayed()).isFalse();
		}
	}

	private static int counted(Visitor visitor) {
		return Integer.parseInt(visitor.text(".os-rail [aria-current] .os-rail__count").replace(",", ""));
	}

	private Visitor open(Chromium chromium) {
		Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
		visitor.signIn("huangwei");
		visitor.open(this.list);
		chromium.driver().manage().window().setSize(new Dimension(1280, 600));
		return visitor;
	}

	private void claim(String step) {
		assertThat(this.desk.claim(step, this.samples.actor(COLLEAGUE), UUID.randomUUID().toString())).isEmpty();
	}

	/** Asks at once what it would ask some seconds later. */
	private static void ask(Chromium chromium) {
		chromium.driver().executeScript("document.dispatchEvent(new CustomEvent('oneseal:ask'))");
	}

	private static void gone(Chromium chromium, String step) {
		ask(chromium);
		until(chromium, step);
	}

	private static void until(Chromium chromium, String step) {
		new WebDriverWait(chromium.driver(), Duration.ofSeconds(20))
			.until((driver) -> driver.findElements(By.cssSelector(row(step))).isEmpty());
	}

	private static String row(String step) {
		return "[data-row='%s']".formatted(step);
	}

	private static void focus(Chromium chromium, String step) {
		chromium.driver()
			.executeScript("document.querySelector(arguments[0] + ' a').focus({ preventScroll: true })", row(step));
	}

	private static String at(Chromium chromium) {
		return String
			.valueOf(chromium.driver().executeScript("return document.querySelector('.os-dense__here')?.dataset.row"));
	}

	/** Cases of other tests may stand between those of this one. */
	private static String next(Chromium chromium, String step) {
		return String.valueOf(chromium.driver()
			.executeScript("return document.querySelector(arguments[0]).nextElementSibling.dataset.row", row(step)));
	}

	private static String focused(Chromium chromium) {
		return String.valueOf(
				chromium.driver().executeScript("return document.activeElement.closest('[data-row]')?.dataset.row"));
	}

	private static double top(Chromium chromium, String step) {
		return ((Number) chromium.driver()
			.executeScript("return document.querySelector(arguments[0]).getBoundingClientRect().top", row(step)))
			.doubleValue();
	}

	private static double scrolled(Chromium chromium) {
		return ((Number) chromium.driver().executeScript("return scrollY")).doubleValue();
	}

	@SuppressWarnings("unchecked")
	private static List<String> chosen(Chromium chromium) {
		return (List<String>) chromium.driver()
			.executeScript("return [...document.querySelectorAll('[data-choice]:checked')].map((box) => box.value)");
	}

}
