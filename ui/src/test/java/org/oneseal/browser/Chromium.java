package org.oneseal.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium of its own, without a window. Tests that ask for it are skipped where there
 * is none.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

	private static final List<String> DRIVERS = List.of("chromedriver");

	private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"),
			Path.of("/usr/lib/chromium"), Path.of("/opt/google/chrome"));

	private final ChromeDriver driver;

	private final Path downloads;

	private final boolean scripts;

	private Chromium(ChromeDriver driver, Path downloads, boolean scripts) {
		this.driver = driver;
		this.scripts = scripts;
		this.downloads = downloads;
	}

	/** With everything a visitor has today. */
	static Chromium start(Path home) {
		return start(home, Map.of(), true);
	}

	/** For visitors who switched JavaScript off. */
	static Chromium withoutScripts(Path home) {
		return start(home, Map.of("profile.managed_default_content_settings.javascript", 2), false);
	}

	/** Shows PDF files in its own viewer instead of saving them. */
	static Chromium withViewer(Path home) {
		return start(home, Map.of("plugins.always_open_pdf_externally", false), true);
	}

	private static Chromium start(Path home, Map<String, Object> preferences, boolean scripts) {
		Path browser = program("Chromium", BROWSERS);
		Path driver = program("chromedriver", DRIVERS);
		Path downloads = home.resolve("downloads");
		ChromeOptions options = options(home, downloads, preferences);
		options.setBinary(browser.toFile());
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile())
			.usingAnyFreePort()
			.build();
		ChromeDriver started = new ChromeDriver(service, options);
		started.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(1));
		return new Chromium(started, downloads, scripts);
	}

	private static ChromeOptions options(Path home, Path downloads, Map<String, Object> preferences) {
		Map<String, Object> all = new java.util.HashMap<>(preferences);
		all.put("download.default_directory", downloads.toString());
		all.put("download.prompt_for_download", false);
		all.putIfAbsent("plugins.always_open_pdf_externally", true);
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.SEVERE);
		ChromeOptions options = new ChromeOptions();
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
				"--disable-sync", "--window-size=1280,1000", "--user-data-dir=" + home.resolve("profile"));
		options.setExperimentalOption("prefs", all);
		options.setCapability("goog:loggingPrefs", logging);
		return options;
	}

	private static Path program(String what, List<String> names) {
		List<Path> found = FOLDERS.stream()
			.flatMap((folder) -> names.stream().map(folder::resolve))
			.filter(Files::isExecutable)
			.toList();
		Assumptions.assumeFalse(found.isEmpty(), () -> what
				+ " is not installed, so nothing was tried in a browser; looked for " + names + " in " + FOLDERS);
		return found.get(0);
	}

	ChromeDriver driver() {
		return this.driver;
	}

	boolean runsScripts() {
		return this.scripts;
	}

	/** Where files are saved. */
	Path downloads() {
		return this.downloads;
	}

	/** Inserts text as an input method does; key strokes cannot carry every character. */
	void insert(String text) {
		this.driver.executeCdpCommand("Input.insertText", Map.of("text", text));
	}

	/** As wide as a small telephone, without the scaling of one. */
	void narrow(int width) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
	}

	/**
	 * What the console complained about since this was last asked, refused scripts among
	 * it.
	 */
	List<String> complaints() {
		return this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
