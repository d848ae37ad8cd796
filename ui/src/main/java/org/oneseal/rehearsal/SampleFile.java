package org.oneseal.rehearsal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A small sound file that stands for a material.
 *
 * @param ending of its name
 * @param content its bytes
 */
record SampleFile(String ending, byte[] content) {

	private static final int PIXELS = 8;

	/**
	 * One of the types a slot takes.
	 * @param types of {@code pdf}, {@code jpg}, {@code png}
	 */
	static SampleFile accepted(Set<String> types) {
		if (types.contains("pdf")) {
			return new SampleFile(".pdf", pdf());
		}
		String type = types.contains("png") ? "png" : "jpg";
		return new SampleFile("." + type, picture(type));
	}

	private static byte[] pdf() {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] picture(String type) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB), type, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
