package org.oneseal.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import org.oneseal.seal.Judges;

import static org.assertj.core.api.Assertions.assertThat;

/** A licence as its holder downloaded it. */
final class LicenceInHand {

	private static final int DPI = 200;

	private final byte[] content;

	private final Path file;

	LicenceInHand(byte[] content, Path folder) throws IOException {
		this.content = content;
		this.file = Files.write(folder.resolve("licence.pdf"), content);
	}

	Path file() {
		return this.file;
	}

	/** Software that is not ours finds the seal good. */
	void convinces(X509Certificate authority, Instant at) throws Exception {
		Judges.passesTheEuropeanValidator(this.content, authority, at);
		assertThat(Judges.output(this.file, "qpdf", "--check")).contains("No syntax or stream encoding errors found");
		assertThat(Judges.output(this.file, "pdfsig", "-nocert")).contains("Signature is Valid.")
			.contains("Total document signed");
	}

	/** Its text, without regard to where lines are broken. */
	String text() throws IOException {
		try (PDDocument document = Loader.loadPDF(this.content)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
		}
	}

	/** What a telephone reads from its QR code. */
	String qrCode() throws IOException, ReaderException {
		try (PDDocument document = Loader.loadPDF(this.content)) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
			int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
			RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
			return new QRCodeReader()
				.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
				.getText();
		}
	}

	/** A copy somebody appended something to; the sealed bytes are all still there. */
	Path altered() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(this.content)) {
			document.getDocumentCatalog().getCOSObject().setString("Holder", "Somebody else");
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
			document.saveIncremental(out);
		}
		assertThat(out.toByteArray()).startsWith(this.content).hasSizeGreaterThan(this.content.length);
		return Files.write(this.file.resolveSibling("altered.pdf"), out.toByteArray());
	}

}
