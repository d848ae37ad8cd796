package org.oneseal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

import org.oneseal.form.Problem;
import org.oneseal.text.Sha256;

/**
 * Takes uploads in: measures while it streams, looks at what the content is whatever it
 * is called, and refuses what an official could not open.
 */
public class AttachmentIntake {

	private static final int BUFFER = 64 * 1024;

	private static final int MEGABYTE = 1024 * 1024;

	private final AttachmentStore store;

	private final long largest;

	/**
	 * Takes files into a store.
	 * @param largest largest size in bytes
	 */
	AttachmentIntake(AttachmentStore store, long largest) {
		this.store = store;
		this.largest = largest;
	}

	/**
	 * Streams content into the store.
	 * @param accept file types the slot takes, of {@code pdf}, {@code jpg}, {@code png}
	 * @param slot field that problems belong to
	 * @throws StoreUnavailableException if it cannot be kept
	 * @throws IOException if the content stops coming
	 */
	public Received receive(InputStream content, Set<String> accept, String slot) throws IOException {
		Path draft = this.store.draft();
		try {
			MessageDigest digest = Sha256.begun();
			long size = copy(new DigestInputStream(content, digest), draft);
			if (size > this.largest) {
				return Received.refused(Problem.error(slot, "material.too-large", this.largest / MEGABYTE));
			}
			if (size == 0) {
				return Received.refused(Problem.error(slot, "material.empty"));
			}
			Optional<FileKind> kind = FileKind.of(draft).filter((found) -> accept.contains(found.extension()));
			if (kind.isEmpty()) {
				return Received.refused(Problem.error(slot, "material.wrong-type", String.join(", ", accept)));
			}
			Optional<Problem> fault = kind.get().fault(draft, slot);
			if (fault.isPresent()) {
				return Received.refused(fault.get());
			}
			String hash = Sha256.of(digest);
			this.store.keep(draft, hash);
			return Received.taken(new Attachment(hash, size, kind.get().mediaType()));
		}
		finally {
			this.store.discard(draft);
		}
	}

	/** Copies until one byte more than allowed was seen. */
	private long copy(InputStream content, Path target) throws IOException {
		long size = 0;
		byte[] buffer = new byte[BUFFER];
		try (Draft out = new Draft(target)) {
			int read = content.read(buffer);
			while (read >= 0 && size <= this.largest) {
				out.write(buffer, read);
				size += read;
				read = content.read(buffer);
			}
		}
		return size;
	}

	/** Tells a disk that takes nothing from a sender that stops sending. */
	private static final class Draft implements AutoCloseable {

		private final OutputStream out;

		Draft(Path file) throws StoreUnavailableException {
			try {
				this.out = Files.newOutputStream(file);
			}
			catch (IOException ex) {
				throw new StoreUnavailableException(ex);
			}
		}

		void write(byte[] buffer, int length) throws StoreUnavailableException {
			try {
				this.out.write(buffer, 0, length);
			}
			catch (IOException ex) {
				throw new StoreUnavailableException(ex);
			}
		}

		@Override
		public void close() throws StoreUnavailableException {
			try {
				this.out.close();
			}
			catch (IOException ex) {
				throw new StoreUnavailableException(ex);
			}
		}

	}

}
