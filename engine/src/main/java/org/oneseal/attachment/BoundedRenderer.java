package org.oneseal.attachment;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page, and stops where that would take too long or too much memory. */
final class BoundedRenderer extends PDFRenderer {

	/** A scan of A3 with 600 dots an inch. */
	private static final long MOST_PIXELS = 70_000_000;

	/**
	 * Transparent groups in one another; each takes as much memory as the whole picture.
	 */
	private static final int DEEPEST = 8;

	private final long allowedNanos;

	BoundedRenderer(PDDocument document, Duration allowed) {
		super(document);
		this.allowedNanos = allowed.toNanos();
		setSubsamplingAllowed(true);
	}

	@Override
	protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
		return new BoundedDrawer(parameters, System.nanoTime() + this.allowedNanos);
	}

	private static final class BoundedDrawer extends PageDrawer {

		private final long end;

		private int depth;

		BoundedDrawer(PageDrawerParameters parameters, long end) throws IOException {
			super(parameters);
			this.end = end;
		}

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			if (System.nanoTime() - this.end > 0 || Thread.currentThread().isInterrupted()) {
				throw new TooMuchException("The page takes too long to draw");
			}
			super.processOperator(operator, operands);
		}

		@Override
		public void drawImage(PDImage image) throws IOException {
			if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
				throw new TooMuchException("A picture of the page is too large");
			}
			super.drawImage(image);
		}

		@Override
		public void showForm(PDFormXObject form) throws IOException {
			deeper();
			try {
				super.showForm(form);
			}
			finally {
				this.depth--;
			}
		}

		@Override
		public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
			deeper();
			try {
				super.showTransparencyGroup(group);
			}
			finally {
				this.depth--;
			}
		}

		private void deeper() {
			if (this.depth >= DEEPEST) {
				throw new TooMuchException("The page is nested too deeply");
			}
			this.depth++;
		}

	}

}
