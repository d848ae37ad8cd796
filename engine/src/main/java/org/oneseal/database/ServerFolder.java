package org.oneseal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the embedded server keeps below the home folder, readable by the owner alone, and
 * the lock that lets only one application in.
 */
final class ServerFolder {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final Path folder;

	private @Nullable FileChannel lock;

	private ServerFolder(Path folder) {
		this.folder = folder;
	}

	/** The folder of a home, which need not exist and is not locked. */
	static ServerFolder of(Path home) {
		return new ServerFolder(home.resolve("database"));
	}

	/**
	 * @throws DatabaseProblem when another application uses this home
	 */
	static ServerFolder lockBelow(Path home) throws IOException {
		ServerFolder folder = of(home);
		if (!Files.isDirectory(folder.folder)) {
			Files.createDirectories(home);
			Files.createDirectory(folder.folder, ownerOnly("rwx------"));
		}
		folder.lock(home);
		Files.createDirectories(folder.temporary());
		return folder;
	}

	private void lock(Path home) throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve("app.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock held = null;
		try {
			held = channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			throw new DatabaseProblem("home-in-use", ex, home);
		}
		finally {
			if (held == null) {
				channel.close();
			}
		}
		if (held == null) {
			throw new DatabaseProblem("home-in-use", home);
		}
		lock = channel;
	}

	void unlock() throws IOException {
		if (lock != null) {
			lock.close();
		}
	}

	Path root() {
		return folder;
	}

	Path data() {
		return folder.resolve("data");
	}

	Path temporary() {
		return folder.resolve("tmp");
	}

	Path processId() {
		return folder.resolve("server.pid");
	}

	/** The port of the server, while it answers. */
	Path port() {
		return folder.resolve("server.port");
	}

	/** What the server says; the words of the run before are kept in {@code .1}. */
	Path log() {
		return folder.resolve("server.log");
	}

	Path installLog() {
		return folder.resolve("install.log");
	}

	/** 32 random bytes in hexadecimal digits, drawn once for each home. */
	String password() throws IOException {
		Path file = folder.resolve("password");
		if (!Files.exists(file)) {
			byte[] random = new byte[32];
			new SecureRandom().nextBytes(random);
			Path unfinished = writeForOwner("password.new", HexFormat.of().formatHex(random));
			Files.move(unfinished, file);
		}
		return Files.readString(file).strip();
	}

	void writePort(int port) throws IOException {
		Path unfinished = writeForOwner("server.port.new", String.valueOf(port));
		Files.move(unfinished, port(), StandardCopyOption.REPLACE_EXISTING);
	}

	/** Statements the server runs before it lets anybody in. */
	Path writeInitialStatements(String statements) throws IOException {
		return writeForOwner("init.sql", statements);
	}

	/** Whether this process runs as the super-user, which the server must be told. */
	boolean belongsToRoot(Path justWritten) throws IOException {
		return POSIX && Integer.valueOf(0).equals(Files.getAttribute(justWritten, "unix:uid"));
	}

	/** A server that was left running when its application was killed. */
	Optional<ProcessHandle> leftOver(Path server) throws IOException {
		if (!Files.exists(processId())) {
			return Optional.empty();
		}
		String id = Files.readString(processId(), StandardCharsets.US_ASCII).strip();
		if (!id.matches("\\d{1,18}")) {
			return Optional.empty();
		}
		// the number may long belong to another program: only our own binary is ever
		// ended
		return ProcessHandle.of(Long.parseLong(id))
			.filter((process) -> process.info().command().filter((path) -> isSame(path, server)).isPresent());
	}

	private static boolean isSame(String command, Path server) {
		try {
			return Files.isSameFile(Path.of(command), server);
		}
		catch (IOException ex) {
			return command.equals(server.toString());
		}
	}

	private Path writeForOwner(String name, String content) throws IOException {
		Path file = folder.resolve(name);
		Files.deleteIfExists(file);
		Files.createFile(file, ownerOnly("rw-------"));
		return Files.writeString(file, content);
	}

	private static FileAttribute<?>[] ownerOnly(String rights) {
		if (!POSIX) {
			return new FileAttribute<?>[0];
		}
		Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) };
	}

}
