package org.oneseal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import org.oneseal.form.Problem;

/** The kinds of file an application may hold, known by their first bytes. */
enum FileKind {

	PDF("pdf", "application/pdf", "%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),

	JPEG("jpg", "image/jpeg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }),

	PNG("png", "image/png", new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });

	/**
	 * Larger pictures are refused unread: 100 million points take 400 MB once unpacked.
	 */
	private static final long MOST_PIXELS = 100_000_000;

	private final String extension;

	private final String mediaType;

	private final byte[] magic;

	FileKind(String extension, String mediaType, byte[] magic) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.magic = magic;
	}

	String extension() {
		return this.extension;
	}

	String mediaType() {
		return this.mediaType;
	}

	/** What the file is by its content; empty if it is nothing we take. */
	static Optional<FileKind> of(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(16);
		}
		return Arrays.stream(values()).filter((kind) -> kind.begins(head)).findFirst();
	}

	private boolean begins(byte[] head) {
		return head.length >= this.magic.length
				&& Arrays.equals(this.magic, 0, this.magic.length, head, 0, this.magic.length);
	}

	/** Why an official could not open it. */
	Optional<Problem> fault(Path file, String slot) {
		return (this == PDF) ? faultOfPdf(file, slot) : faultOfImage(file, slot);
	}

	private static Optional<Problem> faultOfPdf(Path file, String slot) {
		try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			if (document.isEncrypted()) {
				return Optional.of(Problem.error(slot, "material.pdf-encrypted"));
			}
			return (document.getNumberOfPages() > 0) ? Optional.empty()
					: Optional.of(Problem.error(slot, "material.pdf-broken"));
		}
		catch (InvalidPasswordException ex) {
			return Optional.of(Problem.error(slot, "material.pdf-encrypted"));
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return Optional.of(Problem.error(slot, "material.pdf-broken"));
		}
	}

	private Optional<Problem> faultOfImage(Path file, String slot) {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return Optional.of(Problem.error(slot, "material.image-broken"));
			}
			ImageReader reader = readers.next();
			reader.setInput(in);
			long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
			reader.dispose();
			if (pixels <= 0 || pixels > MOST_PIXELS) {
				return Optional.of(Problem.error(slot, "material.image-too-large"));
			}
			return PictureEnd.isThere(file, this) ? Optional.empty()
					: Optional.of(Problem.error(slot, "material.image-broken"));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.of(Problem.error(slot, "material.image-broken"));
		}
	}

}
