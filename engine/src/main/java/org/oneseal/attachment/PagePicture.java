package org.oneseal.attachment;

/** A page of a file as a picture, or why there is none. */
public sealed interface PagePicture {

	/**
	 * The picture.
	 *
	 * @param content of the picture; not to be changed
	 * @param mediaType {@code image/png} or {@code image/jpeg}
	 * @param pages how many pages the file has
	 */
	@SuppressWarnings("ArrayRecordComponent") // kept as it is sent, compared by nobody
	record Shown(byte[] content, String mediaType, int pages) implements PagePicture {

	}

	/**
	 * There is none.
	 *
	 * @param reason why
	 */
	record NotShown(Reason reason) implements PagePicture {

	}

	/** Why a page cannot be shown. */
	enum Reason {

		/** The file has no such page. */
		NO_SUCH_PAGE,
		/** The file is damaged, or no document at all. */
		BROKEN,
		/** Drawing it would take more memory or time than one page may take. */
		TOO_MUCH,
		/** Others are being drawn; it can be asked for again. */
		BUSY;

		/** Whether asking again gives the same answer. */
		boolean isFinal() {
			return this != BUSY;
		}

	}

	/** How sharp a picture is. */
	enum Sharpness {

		/** For a page as wide as the screen: 1,400 dots, at most 4 million in all. */
		NORMAL(1400, 4_000_000),
		/** For looking closely: 2,800 dots, at most 12 million in all. */
		LARGE(2800, 12_000_000);

		private final int width;

		private final int mostPixels;

		Sharpness(int width, int mostPixels) {
			this.width = width;
			this.mostPixels = mostPixels;
		}

		/**
		 * Dots per point of a page.
		 * @param pageWidth in points of 1/72 inch
		 * @param pageHeight in points
		 */
		float scale(float pageWidth, float pageHeight) {
			return Math.min(this.width / pageWidth, (float) Math.sqrt(this.mostPixels / (pageWidth * pageHeight)));
		}

	}

}
