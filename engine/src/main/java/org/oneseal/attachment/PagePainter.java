package org.oneseal.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

import org.oneseal.attachment.PagePicture.NotShown;
import org.oneseal.attachment.PagePicture.Reason;
import org.oneseal.attachment.PagePicture.Sharpness;
import org.oneseal.attachment.PagePicture.Shown;

/** Makes pictures of the pages of PDF files. */
final class PagePainter {

	/** Text is crisp and small as PNG; a larger picture is a photograph or a scan. */
	private static final int LARGEST_PNG = 700_000;

	/** 0 to 1; artefacts around text cannot be seen from here on. */
	private static final float JPEG_QUALITY = 0.88f;

	private final Duration allowed;

	PagePainter(Duration allowed) {
		this.allowed = allowed;
	}

	/**
	 * Draws a page.
	 * @param file the PDF; read, not closed
	 * @param number 1 for the first page
	 */
	PagePicture paint(InputStream file, int number, Sharpness sharpness) throws StoreUnavailableException {
		RandomAccessReadBuffer content = read(file);
		try (content; PDDocument document = Loader.loadPDF(content)) {
			int pages = document.getNumberOfPages();
			if (number < 1 || number > pages) {
				return new NotShown((pages == 0) ? Reason.BROKEN : Reason.NO_SUCH_PAGE);
			}
			return paint(document, number - 1, sharpness, pages);
		}
		catch (TooMuchException ex) {
			return new NotShown(Reason.TOO_MUCH);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// whatever it is made of, the original can still be fetched
			return new NotShown(Reason.BROKEN);
		}
	}

	private static RandomAccessReadBuffer read(InputStream file) throws StoreUnavailableException {
		try {
			return RandomAccessReadBuffer.createBufferFromStream(file);
		}
		catch (IOException ex) {
			throw new StoreUnavailableException(ex);
		}
	}

	private PagePicture paint(PDDocument document, int index, Sharpness sharpness, int pages) throws IOException {
		PDPage page = document.getPage(index);
		PDRectangle box = page.getCropBox();
		if (!(box.getWidth() >= 1 && box.getHeight() >= 1)) {
			return new NotShown(Reason.BROKEN);
		}
		UnpackedSize.check(page);
		boolean turned = page.getRotation() % 180 != 0;
		float scale = turned ? sharpness.scale(box.getHeight(), box.getWidth())
				: sharpness.scale(box.getWidth(), box.getHeight());
		BufferedImage picture = new BoundedRenderer(document, this.allowed).renderImage(index, scale, ImageType.RGB);
		byte[] png = png(picture);
		return (png.length <= LARGEST_PNG) ? new Shown(png, "image/png", pages)
				: new Shown(jpeg(picture), "image/jpeg", pages);
	}

	private static byte[] png(BufferedImage picture) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", out);
		return out.toByteArray();
	}

	private static byte[] jpeg(BufferedImage picture) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
			ImageWriteParam wish = writer.getDefaultWriteParam();
			wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			wish.setCompressionQuality(JPEG_QUALITY);
			writer.setOutput(target);
			writer.write(null, new IIOImage(picture, null, null), wish);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

}
