package org.oneseal.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder whose files only the owner may read (700 and 600; on Windows an access list
 * with the owner alone). Files appear complete or not at all, and one process at a time
 * changes something.
 */
final class OwnerOnlyFolder {

	private static final String LOCK = ".lock";

	/** A file lock holds between processes only, so threads need one of their own. */
	private static final ReentrantLock THREADS = new ReentrantLock();

	private final Path folder;

	OwnerOnlyFolder(Path folder) throws IOException {
		this.folder = folder;
		Files.createDirectories(folder);
		restrict(folder, "rwx------");
	}

	Path path(String name) {
		return folder.resolve(name);
	}

	/**
	 * Does something while nobody else changes the folder.
	 */
	<T> T alone(Work<T> work) throws IOException, SealingException {
		THREADS.lock();
		try (FileChannel channel = FileChannel.open(path(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.lock()) {
			return work.done();
		}
		finally {
			THREADS.unlock();
		}
	}

	void write(String name, byte[] content) throws IOException {
		Path incomplete = Files.createTempFile(folder, name, ".new");
		try {
			restrict(incomplete, "rw-------");
			try (FileChannel channel = FileChannel.open(incomplete, StandardOpenOption.WRITE)) {
				channel.write(ByteBuffer.wrap(content));
				channel.force(true);
			}
			Files.move(incomplete, path(name), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(incomplete);
		}
	}

	private static void restrict(Path path, String rights) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		if (posix != null) {
			posix.setPermissions(PosixFilePermissions.fromString(rights));
			return;
		}
		AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
		if (list == null) {
			throw new FileSystemException(path.toString(), null,
					"this file system has no access rights; keys cannot be kept here");
		}
		list.setAcl(List.of(AclEntry.newBuilder()
			.setType(AclEntryType.ALLOW)
			.setPrincipal(list.getOwner())
			.setPermissions(EnumSet.allOf(AclEntryPermission.class))
			.build()));
	}

	/**
	 * What is done alone.
	 */
	interface Work<T> {

		T done() throws IOException, SealingException;

	}

}
