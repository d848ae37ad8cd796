package org.oneseal.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

import org.oneseal.database.EmbeddedDatabase;
import org.oneseal.text.Sha256;

/**
 * What rehearsals keep between them: the programs of the database, a database with all
 * tables and nothing in them, and keys to seal with, which each run copies. Everything
 * here can be deleted at any time and is made again.
 */
final class RehearsalCache {

	/** Of a home folder. */
	private static final String DATABASE = "database";

	private static final String PREPARED = "database-";

	/** Of a home folder; made for the time of the clock. */
	private static final String KEYS = "keys";

	/** The key all others lead to. */
	private static final String AUTHORITY = "authority.p12";

	private static final int RUNS_AT_MOST = 100;

	private static final List<String> MADE_OF = List.of("classpath*:db/migration/*.sql",
			"classpath*:META-INF/maven/org.flowable/flowable-engine/pom.properties");

	private final Path folder;

	RehearsalCache(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder.toAbsolutePath().normalize());
	}

	/** Makes the database once: a run in a home folder that leaves the tables behind. */
	interface Preparation {

		void run(Path home) throws IOException;

	}

	/** Where the programs of the database are unpacked. */
	Path programs() {
		return folder.resolve("programs");
	}

	Path log() {
		return folder.resolve("rehearsal.log");
	}

	/**
	 * A home folder of a run's own, with a database that is ready if one is
	 * {@linkplain #prepare prepared}.
	 * @param year of the first scenario: keys are good for the ten years after it
	 */
	Run open(int year) throws IOException {
		Path runs = Files.createDirectories(folder.resolve("runs"));
		for (int number = 1; number <= RUNS_AT_MOST; number++) {
			FileChannel lock = lock(runs.resolve(number + ".lock"));
			if (lock != null) {
				Path home = runs.resolve(String.valueOf(number));
				EmbeddedDatabase.endLeftOver(home, programs());
				FileSystemUtils.deleteRecursively(home);
				Path keys = folder.resolve(KEYS + "-" + year);
				Files.createDirectories(home);
				try (FileChannel alone = alone()) {
					if (isPrepared()) {
						copy(prepared(), home.resolve(DATABASE));
					}
					copyKeys(keys, home.resolve(KEYS));
				}
				return new Run(this, home, keys, lock);
			}
		}
		throw new IOException("%d rehearsals are under way in %s".formatted(RUNS_AT_MOST, runs));
	}

	/** Whether runs find a database that is ready. */
	boolean isPrepared() throws IOException {
		return Files.isDirectory(prepared());
	}

	/** Makes the database that runs copy, unless it is there or being made. */
	void prepare(Preparation preparation) throws IOException {
		try (FileChannel preparing = lock(folder.resolve("prepare.lock"))) {
			if (preparing == null || isPrepared()) {
				return;
			}
			Path home = folder.resolve("unfinished");
			EmbeddedDatabase.endLeftOver(home, programs());
			FileSystemUtils.deleteRecursively(home);
			preparation.run(Files.createDirectories(home));
			try (FileChannel alone = alone()) {
				removeOlder();
				Files.move(home.resolve(DATABASE), prepared(), StandardCopyOption.ATOMIC_MOVE);
			}
			FileSystemUtils.deleteRecursively(home);
		}
	}

	private void removeOlder() throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			for (Path old : all.filter((path) -> path.getFileName().toString().startsWith(PREPARED)).toList()) {
				FileSystemUtils.deleteRecursively(old);
			}
		}
	}

	private Path prepared() throws IOException {
		return folder.resolve(PREPARED + key());
	}

	/** Nobody else changes what is kept until it is closed. */
	private FileChannel alone() throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve("change.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		channel.lock();
		return channel;
	}

	/**
	 * Keeps what is not there yet. A key takes most of a second to make, and each is two
	 * files, of which the password counts only with the other one.
	 */
	private static void copyKeys(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from)) {
			return;
		}
		if (!Files.exists(to)) {
			copy(from, to);
			return;
		}
		if (Files.mismatch(from.resolve(AUTHORITY), to.resolve(AUTHORITY)) >= 0) {
			// another run was first, and its keys lead to another authority
			return;
		}
		try (Stream<Path> files = Files.list(from)) {
			for (Path store : files.filter((file) -> file.toString().endsWith(".p12")).toList()) {
				Path kept = to.resolve(store.getFileName());
				if (!Files.exists(kept)) {
					String password = store.getFileName().toString().replace(".p12", ".password");
					Files.copy(from.resolve(password), to.resolve(password), StandardCopyOption.COPY_ATTRIBUTES,
							StandardCopyOption.REPLACE_EXISTING);
					Files.copy(store, kept, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}

	/** Changes with whatever the tables are made of. */
	private static String key() throws IOException {
		MessageDigest digest = Sha256.begun();
		digest.update(EmbeddedDatabase.VERSION.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		for (String pattern : MADE_OF) {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
			Arrays.sort(files, Comparator.comparing((file) -> String.valueOf(file.getFilename())));
			for (Resource file : files) {
				try (InputStream in = file.getInputStream()) {
					digest.update(in.readAllBytes());
				}
			}
		}
		return Sha256.of(digest).substring(0, 16);
	}

	private static @Nullable FileChannel lock(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException heldByThisJvm) {
			// as good as one that another holds
		}
		channel.close();
		return null;
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
				Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
				Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}

		});
	}

	/**
	 * A home folder until it is closed.
	 *
	 * @param cache where it is
	 * @param home the folder
	 * @param keys where the keys it has made are kept
	 * @param lock keeps other runs out of it
	 */
	record Run(RehearsalCache cache, Path home, Path keys, FileChannel lock) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			try (lock) {
				try (FileChannel alone = cache.alone()) {
					copyKeys(home.resolve(KEYS), keys);
				}
				FileSystemUtils.deleteRecursively(home);
			}
		}

	}

}
