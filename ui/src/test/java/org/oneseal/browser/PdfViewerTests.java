package org.oneseal.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Uploads;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PDF handed in is shown by the browser's own viewer, and runs nothing in our origin.
 */
@ApplicationTest
class PdfViewerTests {

	@Autowired
	private MessageSource messages;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Drafts drafts;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@Test
	void aPdfIsShownAndWhatPretendsToBeAPageDoesNotRun() throws Exception {
		String draft = this.samples.begunDraft(SampleCases.COMPANY);
		String file = uploaded(draft);
		try (Chromium chromium = Chromium.withViewer(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			visitor.signIn(SampleCases.COMPANY);

			chromium.driver().get("http://localhost:" + this.port + "/materials/" + file + "?view");

			new WebDriverWait(chromium.driver(), Duration.ofSeconds(20)).until((driver) -> showsViewer(chromium));
			assertThat(chromium.driver().executeScript("return document.contentType")).isEqualTo("application/pdf");
			assertThat(chromium.driver().getTitle()).isNotEqualTo("ran");
			assertThat(chromium.complaints()).as("only the icon a PDF cannot name is looked for")
				.allMatch((complaint) -> complaint.contains("/favicon.ico"));
		}
	}

	/**
	 * The viewer is out of reach of scripts, but its tool bar is dark where a page that
	 * shows nothing, or an error, is light.
	 */
	private static boolean showsViewer(Chromium chromium) {
		try {
			byte[] shot = chromium.driver().getScreenshotAs(OutputType.BYTES);
			int colour = ImageIO.read(new ByteArrayInputStream(shot)).getRGB(4, 4);
			return (colour & 0xff) < 0x80;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PDF that is a page with a script as well, for whoever guesses. */
	private String uploaded(String draft) throws Exception {
		byte[] pdf = new String(SampleCases.pdf(), StandardCharsets.ISO_8859_1)
			.replaceFirst("(%PDF-[^\n]*\n)", "$1%<html><script>document.title='ran'</script></html>\n")
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(this.uploads.upload(draft, "food-safety-rules", "a.pdf", new ByteArrayInputStream(pdf),
				this.samples.actor(SampleCases.COMPANY)))
			.isEmpty();
		return this.drafts.open(draft, this.samples.actor(SampleCases.COMPANY)).materials().get(0).id();
	}

}
