package org.oneseal.licence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oneseal.text.Text;

/**
 * How a kind of licence looks: data of a matter pack, read from
 * {@code licence.layout.yaml}. Lengths are millimetres, sizes of letters are points.
 *
 * @param file where it was read from
 * @param data the values it shows, by name, in the order of the file
 * @param number the line below the title
 * @param content what stands between title and seal, from top to bottom
 */
public record LicenceLayout(String file, Text title, Map<String, DataField> data, Look look, Entry number,
		List<Block> content, Entry issuer, Entry date, SealPlace seal, QrPlace qr, @Nullable Text footer) {

	public LicenceLayout {
		content = List.copyOf(content);
	}

	/**
	 * The names of the values a licence of this layout shows.
	 */
	public Set<String> fields() {
		return data.keySet();
	}

	/**
	 * A value.
	 *
	 * @param optional whether it may be missing; a row that shows nothing is left out
	 */
	public record DataField(Kind kind, boolean optional) {
	}

	/**
	 * How a value is written.
	 */
	public enum Kind {

		/** As it is. */
		TEXT,
		/** 2026年11月22日, in English text 22 November 2026. */
		DATE,
		/** Digits without grouping. */
		NUMBER,
		/** Several, parted by 、 or a comma. */
		LIST

	}

	/**
	 * Colours and sizes.
	 *
	 * @param accent colour of the border, {@code #rrggbb}
	 * @param size size of the values in points
	 * @param atLeast the smallest size they may shrink to
	 */
	public record Look(String accent, double size, double atLeast) {
	}

	/**
	 * A label and its value.
	 *
	 * @param value text with {@code {field}} placeholders
	 * @param share width beside its neighbours in the same row
	 */
	public record Entry(Text label, Template value, int share) {
	}

	/**
	 * A piece of the page between title and seal.
	 */
	public sealed interface Block {

	}

	/**
	 * Entries side by side.
	 */
	public record Row(List<Entry> entries) implements Block {

		public Row {
			entries = List.copyOf(entries);
		}

	}

	/**
	 * Running text.
	 */
	public record Paragraph(Template zh, Template en) implements Block {
	}

	/**
	 * Empty space.
	 *
	 * @param height in millimetres
	 */
	public record Space(int height) implements Block {
	}

	/**
	 * The seal, over the end of the lines with issuer and date.
	 *
	 * @param line what it is for, below the star
	 * @param diameter in millimetres
	 */
	public record SealPlace(String line, int diameter) {
	}

	/**
	 * The code that leads to the verification of the licence.
	 *
	 * @param code label of the code below it, for whoever cannot scan; {@code null} to
	 * print none
	 * @param size of its side in millimetres
	 */
	public record QrPlace(Text caption, @Nullable Text code, int size) {
	}

}
