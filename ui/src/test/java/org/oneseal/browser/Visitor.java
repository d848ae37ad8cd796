package org.oneseal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody in front of the browser who reads one language. Every page they come to is
 * looked at: it is in their language, shows no key instead of words, and the console is
 * silent.
 */
final class Visitor {

	/** A message key, such as {@code apply.next}; names of files look like it. */
	private static final Pattern KEY = Pattern
		.compile("\\?\\?|(?<![\\w./@:-])[a-z][a-zA-Z-]*(\\.[a-zA-Z][\\w-]*)+(?<!\\.(pdf|jpg|png))(?![\\w./-])");

	/** What stands in a template until the text is put there. */
	private static final Pattern PLACEHOLDER = Pattern.compile("(?m)^\\.$");

	private final Chromium browser;

	private final String address;

	private final MessageSource messages;

	private final Locale language;

	private final WebDriverWait patience;

	/** Each screen is examined once, for examining takes time. */
	private final Set<String> examined = new HashSet<>();

	Visitor(Chromium browser, int port, MessageSource messages, Locale language) {
		this.browser = browser;
		this.address = "http://localhost:" + port;
		this.messages = messages;
		this.language = language;
		this.patience = new WebDriverWait(browser.driver(), Duration.ofSeconds(40), Duration.ofMillis(100));
		// while a page is being left, chromedriver reports more than stale elements
		this.patience.ignoring(WebDriverException.class);
	}

	/** Leaves whoever was signed in and signs in somebody of the sample city. */
	void signIn(String username) {
		signOut();
		open("/sign-in");
		type("username", username);
		type("password", "demo");
		press(".os-signin__form button");
		assertThat(this.browser.driver().getCurrentUrl()).doesNotContain("/sign-in");
	}

	/** A stranger again, in the same language. */
	void signOut() {
		this.browser.driver().manage().deleteAllCookies();
		open("/?lang=" + this.language.getLanguage());
	}

	void open(String path) {
		this.browser.driver().get(this.address + path);
		look();
	}

	/** Presses what leads to another page. */
	void press(String selector) {
		leave(selector);
		look();
	}

	/** Presses what is refused: the same page comes back with status 422. */
	void pressInVain(String selector) {
		leave(selector);
		refused();
	}

	private void refused() {
		assertThat(this.browser.complaints()).allMatch((complaint) -> complaint.contains("status of 422"));
		look();
	}

	private void leave(String selector) {
		change(() -> click(selector));
	}

	/** Does what leads to another page. */
	void leave(Runnable act) {
		change(act);
		look();
	}

	/** Does what is refused: the same page comes back with status 422. */
	void leaveInVain(Runnable act) {
		change(act);
		refused();
	}

	private void change(Runnable act) {
		WebElement before = find("html");
		act.run();
		this.patience.until(ExpectedConditions.stalenessOf(before));
		find("footer");
	}

	/** Presses what changes the page it is on. */
	void click(String selector) {
		this.patience.until((driver) -> {
			driver.findElement(By.cssSelector(selector)).click();
			return true;
		});
	}

	void type(String name, String text) {
		this.patience.until((driver) -> {
			WebElement field = driver.findElement(By.cssSelector("[name='%s']".formatted(name)));
			field.click();
			field.sendKeys(Keys.chord(Keys.CONTROL, "a"));
			this.browser.insert(text);
			return true;
		});
		assertThat(valueOf(name)).isEqualTo(text);
	}

	/** Radio buttons and checkboxes are covered by their labels. */
	void tick(String name, String value) {
		String box = "input[name='%s'][value='%s']".formatted(name, value);
		click("label[for='%s']".formatted(find(box).getDomAttribute("id")));
		assertThat(find(box).isSelected()).as(name).isTrue();
		settle();
	}

	void choose(String selector, String value) {
		this.patience.until((driver) -> {
			new Select(driver.findElement(By.cssSelector(selector))).selectByValue(value);
			return true;
		});
		settle();
	}

	/** Until the page has asked the server for the questions that depend on an answer. */
	private void settle() {
		this.patience.until((driver) -> driver.findElements(By.cssSelector(".htmx-request")).isEmpty());
	}

	/** Chooses a file; with scripts that sends it, without there is a button. */
	void upload(String form, Path file) {
		WebElement before = find("html");
		find(form + " input[type=file]").sendKeys(file.toString());
		List<WebElement> button = this.browser.driver().findElements(By.cssSelector(form + " .os-drop__send"));
		if (find(form + " [data-live]").getDomAttribute("hidden") != null) {
			button.get(0).click();
		}
		this.patience.until(ExpectedConditions.stalenessOf(before));
		look();
	}

	/** Presses a link to a file and waits for it. */
	byte[] download(String selector) {
		click(selector);
		Path file = this.patience.until((driver) -> downloaded());
		try {
			byte[] content = Files.readAllBytes(file);
			Files.delete(file);
			return content;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @org.jspecify.annotations.Nullable Path downloaded() {
		if (!Files.isDirectory(this.browser.downloads())) {
			return null;
		}
		try (Stream<Path> files = Files.list(this.browser.downloads())) {
			return files.filter((file) -> file.toString().endsWith(".pdf")).findFirst().orElse(null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	WebElement find(String selector) {
		return this.patience.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
	}

	boolean sees(String selector) {
		return !this.browser.driver().findElements(By.cssSelector(selector)).isEmpty();
	}

	String valueOf(String name) {
		return String.valueOf(find("[name='%s']".formatted(name)).getDomProperty("value"));
	}

	String text(String selector) {
		return find(selector).getText();
	}

	/** What a key of the messages says in their language. */
	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.language);
	}

	/** The page tells this. */
	void reads(String... texts) {
		assertThat(text("body")).contains(texts);
	}

	String place() {
		return String.valueOf(this.browser.driver().getCurrentUrl()).substring(this.address.length());
	}

	private void look() {
		String words = text("body");
		assertThat(find("html").getDomAttribute("lang")).as("language of " + place())
			.isEqualTo(this.language.getLanguage());
		assertThat(words).as(place()).doesNotContainPattern(KEY).doesNotContainPattern(PLACEHOLDER);
		assertThat(this.browser.complaints()).as("console at " + place()).isEmpty();
		if (this.browser.runsScripts() && this.examined.add(screen())) {
			assertThat(Accessibility.violations(this.browser.driver())).as("accessibility of " + place()).isEmpty();
		}
	}

	/** Which screen it is, whatever case it shows, and whether it shows errors. */
	private String screen() {
		String kind = place().replaceAll("[?#].*", "").replaceAll("[0-9a-f-]{20,}|\\d{6}-\\d{8}-\\d+", "some");
		return kind + text("h1") + sees(".os-field__error") + sees("main form [data-primary]");
	}

}
