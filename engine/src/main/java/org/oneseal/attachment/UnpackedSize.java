package org.oneseal.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a page is drawn from stays small once it is unpacked. A file of 20 MB can
 * hold 20 GB, and the library unpacks into memory; so everything a page can reach is
 * unpacked here first, into nothing.
 */
final class UnpackedSize {

	/** Bytes of one stream; a scan of A4 with 300 dots an inch in colour has 26 MB. */
	private static final long LARGEST_STREAM = 96L * 1024 * 1024;

	/** Bytes of what is unpacked further; usually text that stands for bytes. */
	private static final long LARGEST_LAYER = 32L * 1024 * 1024;

	/** Bytes of all streams of a page, which bounds the time this takes. */
	private static final long LARGEST_PAGE = 256L * 1024 * 1024;

	/** Pages of drawings have a few thousand objects. */
	private static final int MOST_OBJECTS = 50_000;

	/** They lead to other pages, or to nothing that is drawn. */
	private static final Set<COSName> ELSEWHERE = Set.of(COSName.PARENT, COSName.P, COSName.A, COSName.AA, COSName.DEST,
			COSName.B, COSName.NEXT, COSName.PREV, COSName.STRUCT_PARENT, COSName.STRUCT_PARENTS);

	/** They unpack pictures, whose size in dots is looked at where they are drawn. */
	private static final Set<COSName> OF_PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
			COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JBIG2_DECODE);

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<COSBase> waiting = new ArrayDeque<>();

	private long total;

	private UnpackedSize() {
	}

	/**
	 * Looks at everything a page is drawn from.
	 * @throws TooMuchException if that unpacks to too much
	 */
	static void check(PDPage page) {
		UnpackedSize size = new UnpackedSize();
		size.later(page.getCOSObject());
		if (page.getResources() != null) {
			size.later(page.getResources().getCOSObject());
		}
		while (!size.waiting.isEmpty()) {
			size.look(size.waiting.pop());
		}
	}

	private void later(@Nullable COSBase found) {
		COSBase each = (found instanceof COSObject reference) ? reference.getObject() : found;
		if ((each instanceof COSDictionary || each instanceof COSArray) && this.seen.add(each)) {
			if (this.seen.size() > MOST_OBJECTS) {
				throw new TooMuchException("The page has too many parts");
			}
			this.waiting.push(each);
		}
	}

	private void look(COSBase found) {
		if (found instanceof COSArray array) {
			array.forEach(this::later);
		}
		else if (found instanceof COSDictionary dictionary) {
			dictionary.entrySet()
				.stream()
				.filter((entry) -> !ELSEWHERE.contains(entry.getKey()))
				.forEach((entry) -> later(entry.getValue()));
			if (dictionary instanceof COSStream stream) {
				unpack(stream);
			}
		}
	}

	/** What cannot be unpacked is left to the library, which then draws nothing. */
	private void unpack(COSStream stream) {
		List<COSName> filters = filters(stream);
		try (InputStream packed = stream.createRawInputStream()) {
			InputStream content = packed;
			for (int i = 0; i < filters.size() && !OF_PICTURES.contains(filters.get(i)); i++) {
				Unpacked unpacked = new Unpacked(i + 1 < filters.size());
				FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(content, unpacked, stream, i);
				content = new ByteArrayInputStream(unpacked.kept.toByteArray());
			}
		}
		catch (IOException ex) {
			// damaged: drawn as far as it goes
		}
	}

	private static List<COSName> filters(COSStream stream) {
		COSBase named = stream.getDictionaryObject(COSName.FILTER, COSName.F);
		if (named instanceof COSName one) {
			return List.of(one);
		}
		return (named instanceof COSArray several)
				? several.toList().stream().filter(COSName.class::isInstance).map(COSName.class::cast).toList()
				: List.of();
	}

	/** Counts bytes; keeps them only where another filter has to unpack them further. */
	private final class Unpacked extends OutputStream {

		private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

		private final boolean keeps;

		private long size;

		Unpacked(boolean keeps) {
			this.keeps = keeps;
		}

		@Override
		public void write(int b) {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.size += length;
			UnpackedSize.this.total += length;
			if (this.size > (this.keeps ? LARGEST_LAYER : LARGEST_STREAM) || UnpackedSize.this.total > LARGEST_PAGE) {
				throw new TooMuchException("A part unpacks to too much");
			}
			if (this.keeps) {
				this.kept.write(bytes, offset, length);
			}
		}

	}

}
