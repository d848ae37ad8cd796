package org.oneseal.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The unpacked jar below {@code <home>/program}, and beside it an archive of its classes
 * for this very JVM (JEP 310, "AppCDS"). Everything there can be deleted at any time and
 * is made again.
 */
final class PreparedProgram {

	/** Names the archive that a run of the server is to make. */
	static final String ARCHIVE = "oneseal.launch.archive";

	private static final String JAR = "oneseal.jar";

	/** Which classes cannot be archived is nobody's concern. */
	private static final String QUIETLY = "-Xlog:cds=off,cds+dynamic=off";

	/**
	 * A start runs a great deal of code a few hundred times. With the defaults the
	 * compilers take most of one of two processors for it; ten times and four times as
	 * many calls cost a start a fifth less and a busy server nothing after minutes.
	 */
	private static final List<String> COMPILING_LATER = List.of("-XX:Tier3InvocationThreshold=2000",
			"-XX:Tier3MinInvocationThreshold=1000", "-XX:Tier3CompileThreshold=20000",
			"-XX:Tier4InvocationThreshold=20000", "-XX:Tier4MinInvocationThreshold=5000",
			"-XX:Tier4CompileThreshold=40000");

	/**
	 * A command does its work on one processor and leaves the other to the quick
	 * compiler: with calls counted to 5 instead of 200 a rehearsal takes a sixth less.
	 */
	private static final List<String> COMPILING_SOONER = List.of("-XX:Tier3InvocationThreshold=5",
			"-XX:Tier3MinInvocationThreshold=2", "-XX:Tier3CompileThreshold=50");

	/**
	 * Beside the folder of a program, locked by everyone who runs it, and beside an
	 * archive, locked by the one who makes it.
	 */
	private static final String IN_USE = ".in-use";

	private final Path folder;

	/** Until this JVM ends. */
	private final List<FileLock> held = new ArrayList<>();

	private PreparedProgram(Path folder, FileLock inUse) {
		this.folder = folder;
		this.held.add(inUse);
	}

	/** Unpacks the jar unless that was done before; about 3 s. */
	static PreparedProgram of(Path packed, Path home) throws IOException, InterruptedException {
		BasicFileAttributes attributes = Files.readAttributes(packed, BasicFileAttributes.class);
		Path all = Files.createDirectories(home.resolve("program"));
		Path folder = all.resolve("%x-%x".formatted(attributes.lastModifiedTime().toMillis(), attributes.size()));
		FileLock inUse = open(folder).lock(0, Long.MAX_VALUE, true);
		if (!Files.isRegularFile(folder.resolve(JAR))) {
			removeOthers(all, folder);
			unpack(packed, folder);
		}
		return new PreparedProgram(folder, inUse);
	}

	private static FileChannel open(Path guarded) throws IOException {
		return FileChannel.open(guarded.resolveSibling(guarded.getFileName() + IN_USE), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	private static void unpack(Path packed, Path folder) throws IOException, InterruptedException {
		Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
		Process tool = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar",
				packed.toString(), "extract", "--destination", unfinished.toString(), "--application-filename", JAR)
			.redirectErrorStream(true)
			.start();
		String said = new String(tool.getInputStream().readAllBytes(), System.getProperty("native.encoding", "UTF-8"));
		if (tool.waitFor() != 0) {
			throw new IOException(said.strip());
		}
		try {
			Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(unfinished, folder);
		}
	}

	/**
	 * What an older jar, or a start that was cut short, has left. A program that still
	 * runs, as during an upgrade, goes on needing its classes.
	 */
	private static void removeOthers(Path all, Path own) throws IOException {
		List<Path> others;
		try (Stream<Path> found = Files.list(all)) {
			others = found.filter((path) -> Files.isDirectory(path) && !path.equals(own)).toList();
		}
		for (Path other : others) {
			try (FileChannel channel = open(other)) {
				if (channel.tryLock() == null) {
					continue;
				}
				remove(other);
			}
			Files.delete(other.resolveSibling(other.getFileName() + IN_USE));
		}
	}

	private static void remove(Path folder) throws IOException {
		try (Stream<Path> old = Files.walk(folder)) {
			for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	List<String> command(List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(java());
		command.addAll(options);
		command.add("-jar");
		command.add(folder.resolve(JAR).toString());
		command.addAll(arguments);
		return command;
	}

	/** Where a command of this JVM says how it ended, when it goes on after that. */
	Path answer() {
		return folder.resolve("answer-" + ProcessHandle.current().pid());
	}

	boolean isArchived() {
		return Files.isRegularFile(archiveFile());
	}

	List<String> archiveOptions() {
		List<String> options = new ArrayList<>(COMPILING_LATER);
		options.addAll(List.of("-XX:SharedArchiveFile=" + archiveFile(), QUIETLY));
		return options;
	}

	/**
	 * Options of a run that makes the archive; a second run that begins meanwhile makes
	 * none.
	 */
	List<String> recordingOptions() throws IOException {
		FileLock alone = open(archiveFile()).tryLock();
		if (alone == null) {
			return COMPILING_LATER;
		}
		held.add(alone);
		List<String> options = new ArrayList<>(recording(archiveFile()));
		options.add(QUIETLY);
		return options;
	}

	private static List<String> recording(Path archive) {
		return List.of("-XX:+RecordDynamicDumpInfo", "-D" + ARCHIVE + "=" + archive,
				"-Xlog:class+load:file=\"" + loaded(archive) + "\":none:filecount=0");
	}

	/** Where a run that makes an archive writes down each class it loads. */
	static Path loaded(Path archive) {
		return archive.resolveSibling(archive.getFileName() + ".loaded");
	}

	/**
	 * Options of a command that runs for seconds. Its first run records what it loads,
	 * for {@link Launcher#goOn}.
	 */
	List<String> commandOptions(String command) throws IOException {
		Path archive = archiveFile(command);
		List<String> options = new ArrayList<>(COMPILING_SOONER);
		options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn256m", QUIETLY));
		if (Files.isRegularFile(archive)) {
			options.add("-XX:SharedArchiveFile=" + archive);
			return options;
		}
		try (FileChannel channel = open(archive)) {
			if (channel.tryLock() != null) {
				options.addAll(recording(archive));
			}
		}
		return options;
	}

	/**
	 * Nobody else makes an archive until it is closed.
	 * @return {@code null} if somebody does
	 */
	static @Nullable FileChannel alone(Path archive) throws IOException {
		FileChannel channel = open(archive);
		if (channel.tryLock() == null) {
			channel.close();
			return null;
		}
		return channel;
	}

	private Path archiveFile() {
		return archiveFile("classes");
	}

	/** An archive fits one JVM and one folder only. */
	private Path archiveFile(String name) {
		String fits = System.getProperty("java.vm.vendor") + System.getProperty("java.vm.version") + folder;
		return folder.resolve("%s-%08x.jsa".formatted(name, fits.hashCode()));
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
