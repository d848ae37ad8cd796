package org.oneseal.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a picture is there to its end. One that was cut off while it was copied has a
 * sound head, and an official would see half of it. Nothing is decoded, so large pictures
 * cost little.
 */
final class PictureEnd {

	private static final int PNG_SIGNATURE = 8;

	/** Of a chunk of a PNG; its type in ASCII. */
	private static final int PNG_END = 0x49454E44;

	private static final int PNG_CHECKSUM = 4;

	private static final int JPEG_MARKER = 0xFF;

	private static final int JPEG_SCAN = 0xDA;

	private static final int JPEG_END = 0xD9;

	private PictureEnd() {
	}

	static boolean isThere(Path file, FileKind kind) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
				DataInputStream data = new DataInputStream(in)) {
			return (kind == FileKind.PNG) ? png(data) : jpeg(data);
		}
		catch (EOFException cutOff) {
			return false;
		}
	}

	private static boolean png(DataInputStream data) throws IOException {
		data.skipNBytes(PNG_SIGNATURE);
		while (true) {
			long length = Integer.toUnsignedLong(data.readInt());
			int type = data.readInt();
			data.skipNBytes(length + PNG_CHECKSUM);
			if (type == PNG_END) {
				return true;
			}
		}
	}

	/** Segments tell how long they are, except those of the picture itself. */
	private static boolean jpeg(DataInputStream data) throws IOException {
		int marker = marker(data);
		while (marker != JPEG_END) {
			if (hasLength(marker)) {
				data.skipNBytes(Math.max(0, data.readUnsignedShort() - 2));
			}
			marker = (marker == JPEG_SCAN) ? markerAfterScan(data) : marker(data);
		}
		return true;
	}

	private static int marker(DataInputStream data) throws IOException {
		while (data.readUnsignedByte() != JPEG_MARKER) {
			// some writers leave bytes between segments
		}
		int marker = data.readUnsignedByte();
		while (marker == JPEG_MARKER) {
			marker = data.readUnsignedByte();
		}
		return marker;
	}

	/** In a scan FF 00 is a byte of the picture, FF D0 to FF D7 separate its parts. */
	private static int markerAfterScan(DataInputStream data) throws IOException {
		int marker = marker(data);
		while (marker == 0 || isRestart(marker)) {
			marker = marker(data);
		}
		return marker;
	}

	private static boolean isRestart(int marker) {
		return marker >= 0xD0 && marker <= 0xD7;
	}

	/** All but the beginning, restarts and the reserved ones. */
	private static boolean hasLength(int marker) {
		return marker > 0x01 && !isRestart(marker) && marker != 0xD8;
	}

}
