package org.oneseal.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.attachment.PagePicture.NotShown;
import org.oneseal.attachment.PagePicture.Reason;
import org.oneseal.attachment.PagePicture.Sharpness;
import org.oneseal.attachment.PagePicture.Shown;
import org.oneseal.text.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagePicturesTests {

	private static final int RED = 0xFF0000;

	@TempDir
	private Path folder;

	private AttachmentStore store;

	@BeforeEach
	void open() throws IOException {
		this.store = new AttachmentFolder(this.folder);
	}

	@Test
	void eachPageIsAPictureOfWhatIsOnItAndTellsHowManyThereAre() throws IOException {
		Attachment file = kept(pages("", "1 0 0 rg 0 0 300 300 re f", ""));
		try (PagePictures pictures = new PagePictures(this.store)) {
			Shown first = (Shown) pictures.page(file, 1, Sharpness.NORMAL);
			Shown second = (Shown) pictures.page(file, 2, Sharpness.NORMAL);

			assertThat(first.pages()).isEqualTo(3);
			assertThat(first.mediaType()).isEqualTo("image/png");
			assertThat(colourOfTheCorner(first)).isEqualTo(0xFFFFFF);
			assertThat(colourOfTheCorner(second)).isEqualTo(RED);
			assertThat(pictures.page(file, 4, Sharpness.NORMAL)).isEqualTo(new NotShown(Reason.NO_SUCH_PAGE));
			assertThat(pictures.page(file, 0, Sharpness.NORMAL)).isEqualTo(new NotShown(Reason.NO_SUCH_PAGE));
		}
	}

	@ParameterizedTest
	@EnumSource(Sharpness.class)
	void aPictureIsBoundedHoweverLargeThePageIs(Sharpness sharpness) throws IOException {
		for (PDRectangle box : List.of(PDRectangle.A4, new PDRectangle(1_000_000, 1_000_000),
				new PDRectangle(3, 2_000_000), new PDRectangle(2, 2))) {
			Shown page = (Shown) new PagePainter(Duration.ofSeconds(20))
				.paint(new ByteArrayInputStream(saved(document(box, ""))), 1, sharpness);

			BufferedImage picture = read(page);
			assertThat((long) picture.getWidth() * picture.getHeight()).as("of %s", box).isLessThan(12_100_000);
			assertThat(picture.getWidth()).isLessThanOrEqualTo(2800);
		}
	}

	@Test
	void whatWasDrawnOnceIsKept() throws IOException {
		Attachment file = kept(pages(""));
		try (PagePictures pictures = new PagePictures(this.store)) {
			PagePicture drawn = pictures.page(file, 1, Sharpness.NORMAL);
			Files.delete(place(file));

			assertThat(pictures.page(file, 1, Sharpness.NORMAL)).isSameAs(drawn);
			assertThatThrownBy(() -> pictures.page(file, 1, Sharpness.LARGE))
				.isInstanceOf(StoreUnavailableException.class);
		}
	}

	static Stream<byte[]> noDocuments() throws IOException {
		byte[] whole = pages("");
		return Stream.of(new byte[0], "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
				"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>"
					.getBytes(StandardCharsets.US_ASCII),
				Arrays.copyOf(whole, 40), "GIF89a".getBytes(StandardCharsets.US_ASCII));
	}

	@ParameterizedTest
	@MethodSource("noDocuments")
	void aDamagedFileIsToldNotThrown(byte[] content) throws IOException {
		assertThat(painted(content)).isEqualTo(new NotShown(Reason.BROKEN));
	}

	@Test
	void aFileThatUnpacksToMoreThanItMayIsNotDrawn() throws IOException {
		byte[] bomb = withContent(COSName.FLATE_DECODE, 120L * 1024 * 1024);
		assertThat(bomb.length).isLessThan(1_000_000);

		assertThat(painted(bomb)).isEqualTo(new NotShown(Reason.TOO_MUCH));
	}

	/** As some writers do by default. */
	@Test
	void aStreamInTwoLayersIsDrawn() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			PDStream content = new PDStream(document,
					new ByteArrayInputStream("1 0 0 rg 0 0 300 300 re f".getBytes(StandardCharsets.US_ASCII)),
					layers(COSName.ASCII85_DECODE, COSName.FLATE_DECODE));
			page.setContents(content);

			assertThat(colourOfTheCorner((Shown) painted(saved(document)))).isEqualTo(RED);
		}
	}

	@Test
	void layersThatMultiplyAreNotDrawn() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			page.setContents(new PDStream(document, zeros(120L * 1024 * 1024),
					layers(COSName.FLATE_DECODE, COSName.FLATE_DECODE)));

			assertThat(painted(saved(document))).isEqualTo(new NotShown(Reason.TOO_MUCH));
		}
	}

	@Test
	void aPageThatTakesTooLongIsNotDrawn() throws IOException {
		byte[] slow = pages("0 0 m 600 700 l S\n".repeat(200_000));

		PagePicture picture = new PagePainter(Duration.ofMillis(50)).paint(new ByteArrayInputStream(slow), 1,
				Sharpness.NORMAL);

		assertThat(picture).isEqualTo(new NotShown(Reason.TOO_MUCH));
	}

	@Test
	void aFormThatHoldsItselfEnds() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			PDFormXObject form = new PDFormXObject(document);
			form.setBBox(PDRectangle.A4);
			PDResources resources = new PDResources();
			resources.put(COSName.getPDFName("F"), form);
			form.setResources(resources);
			page.setResources(resources);
			write(form.getStream(), "/F Do /F Do");
			PDStream content = new PDStream(document);
			write(content, "/F Do");
			page.setContents(content);

			assertThat(painted(saved(document))).isEqualTo(new NotShown(Reason.TOO_MUCH));
		}
	}

	@Test
	void aPictureInAPageThatIsTooLargeIsNotUnpacked() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			PDImageXObject image = new PDImageXObject(document,
					new ByteArrayInputStream(new byte[] { (byte) 0xFF, (byte) 0xD8 }), COSName.DCT_DECODE, 60_000,
					60_000, 8, org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
			PDResources resources = new PDResources();
			resources.put(COSName.getPDFName("I"), image);
			page.setResources(resources);
			PDStream content = new PDStream(document);
			write(content, "300 0 0 300 0 0 cm /I Do");
			page.setContents(content);

			assertThat(painted(saved(document))).isEqualTo(new NotShown(Reason.TOO_MUCH));
		}
	}

	private static PagePicture painted(byte[] content) throws IOException {
		return new PagePainter(Duration.ofSeconds(20)).paint(new ByteArrayInputStream(content), 1, Sharpness.NORMAL);
	}

	private Attachment kept(byte[] content) throws IOException {
		Path draft = Files.write(this.store.draft(), content);
		String hash = Sha256.of(new String(content, StandardCharsets.ISO_8859_1));
		this.store.keep(draft, hash);
		return new Attachment(hash, content.length, "application/pdf");
	}

	private Path place(Attachment file) {
		String hash = file.sha256();
		return this.folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
	}

	/** Pages that draw this. */
	private static byte[] pages(String... contents) throws IOException {
		return saved(document(new PDRectangle(300, 400), contents));
	}

	private static PDDocument document(PDRectangle box, String... contents) throws IOException {
		PDDocument document = new PDDocument();
		for (String content : contents) {
			PDPage page = new PDPage(box);
			document.addPage(page);
			PDStream stream = new PDStream(document);
			write(stream, content);
			page.setContents(stream);
		}
		return document;
	}

	private static byte[] withContent(COSName filter, long size) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			page.setContents(new PDStream(document, zeros(size), filter));
			return saved(document);
		}
	}

	private static org.apache.pdfbox.cos.COSArray layers(COSName... filters) {
		return new org.apache.pdfbox.cos.COSArray(List.of(filters));
	}

	private static InputStream zeros(long size) {
		return new InputStream() {

			private long left = size;

			@Override
			public int read() {
				return (this.left-- > 0) ? ' ' : -1;
			}

			@Override
			public int read(byte[] into, int offset, int length) {
				if (this.left <= 0) {
					return -1;
				}
				int read = (int) Math.min(length, this.left);
				Arrays.fill(into, offset, offset + read, (byte) ' ');
				this.left -= read;
				return read;
			}
		};
	}

	private static void write(PDStream stream, String content) throws IOException {
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(content.getBytes(StandardCharsets.US_ASCII));
		}
	}

	private static byte[] saved(PDDocument document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

	private static int colourOfTheCorner(Shown page) throws IOException {
		BufferedImage picture = read(page);
		return picture.getRGB(5, picture.getHeight() - 5) & 0xFFFFFF;
	}

	private static BufferedImage read(Shown page) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(page.content()));
	}

}
