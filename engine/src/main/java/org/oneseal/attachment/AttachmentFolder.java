package org.oneseal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store in a folder: {@code ab/cd/abcd…}. A file appears under its name only when it
 * is complete and on disk, so a crash leaves at most a draft.
 */
class AttachmentFolder implements AttachmentStore {

	private static final Logger logger = LoggerFactory.getLogger(AttachmentFolder.class);

	private final Path root;

	private final Path drafts;

	AttachmentFolder(Path root) throws StoreUnavailableException {
		this.root = root;
		try {
			this.drafts = Files.createDirectories(root.resolve("drafts"));
		}
		catch (IOException ex) {
			throw new StoreUnavailableException(ex);
		}
	}

	@Override
	public Path draft() throws StoreUnavailableException {
		try {
			return Files.createTempFile(this.drafts, "upload", ".part");
		}
		catch (IOException ex) {
			throw new StoreUnavailableException(ex);
		}
	}

	@Override
	public void discard(Path draft) {
		try {
			Files.deleteIfExists(draft);
		}
		catch (IOException ex) {
			logger.warn("{} stays behind; it can be deleted at any time", draft, ex);
		}
	}

	@Override
	public void keep(Path file, String sha256) throws StoreUnavailableException {
		try {
			move(file, place(sha256));
		}
		catch (IOException ex) {
			throw new StoreUnavailableException(ex);
		}
	}

	private static void move(Path file, Path place) throws IOException {
		if (Files.exists(place)) {
			Files.delete(file);
			return;
		}
		Files.createDirectories(place.getParent());
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	public InputStream open(String sha256) throws StoreUnavailableException {
		try {
			return Files.newInputStream(place(sha256));
		}
		catch (IOException ex) {
			throw new StoreUnavailableException(ex);
		}
	}

	private Path place(String sha256) {
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("Not a SHA-256 in hex: " + sha256);
		}
		return this.root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
	}

}
