package org.oneseal.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys, pressed wherever the focus is. */
final class Keyboard {

	/** More stops than any page has before its main action. */
	private static final int MOST_STOPS = 80;

	/**
	 * Radio buttons and checkboxes are drawn by their labels, and so is their focus; a
	 * ring may also be drawn around the field.
	 */
	private static final String SHOWS_FOCUS = """
			const here = document.activeElement;
			const shown = [[here], [here, '::after']];
			if (here.labels && here.labels.length) {
				shown.push([here.labels[0], '::before']);
			}
			if (here.closest('.os-search')) {
				shown.push([here.closest('.os-search')]);
			}
			return shown.some((part) => {
				const style = getComputedStyle(...part);
				return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
			});
			""";

	private final Chromium browser;

	Keyboard(Chromium browser) {
		this.browser = browser;
	}

	void press(CharSequence keys) {
		new Actions(this.browser.driver()).sendKeys(keys).perform();
	}

	/** Goes forward until the focus is on this, which shows it. */
	void reach(String selector) {
		for (int stop = 0; stop < MOST_STOPS; stop++) {
			if (isOn(selector)) {
				assertThat(this.browser.driver().executeScript(SHOWS_FOCUS)).as("focus on %s is seen", selector)
					.isEqualTo(true);
				return;
			}
			press(Keys.TAB);
		}
		throw new AssertionError(selector + " cannot be reached with the keyboard");
	}

	/** Where the focus is: address of a link within the page, or a telling attribute. */
	String focus() {
		return String.valueOf(this.browser.driver().executeScript("""
				const here = document.activeElement;
				return here.hasAttribute('data-focus') ? '[data-focus]' : here.getAttribute('href');
				"""));
	}

	private boolean isOn(String selector) {
		return Boolean.TRUE.equals(
				this.browser.driver().executeScript("return document.activeElement.matches(arguments[0])", selector));
	}

}
