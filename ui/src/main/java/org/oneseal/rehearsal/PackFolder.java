package org.oneseal.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.oneseal.matter.MatterCode;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackSource;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;

/**
 * A designer's folder with a pack, {@code …/matters/<code>}. Its files take the place of
 * the files of the same path that ship with the program, as in the home folder. In a
 * source tree, {@code <module>/src/main/resources/matters/<code>}, the same folder of the
 * modules beside it belongs to the pack.
 * <p>
 * Scenarios are in the pack's folder {@code scenarios}; in a source tree, whose
 * {@code src/main} is shipped, in {@code <module>/src/test/resources/scenarios/<code>}.
 */
final class PackFolder {

	/** Where scenarios are inside a pack. */
	static final String SCENARIOS = PackSource.SCENARIOS;

	private static final String SUFFIX = ".scenario.yaml";

	private static final Path SHIPPED = Path.of("src", "main", "resources", PackSource.FOLDER);

	private final Path folder;

	private final MatterCode code;

	private final List<Path> parts;

	private PackFolder(Path folder, MatterCode code, List<Path> parts) {
		this.folder = folder;
		this.code = code;
		this.parts = parts;
	}

	/**
	 * The folder of a pack.
	 * @throws FaultyFilesException if there is none, or its name is no matter code
	 */
	static PackFolder of(Path folder) {
		Path path = folder.toAbsolutePath().normalize();
		Path last = path.getFileName();
		String name = (last != null) ? last.toString() : "";
		if (!Files.isDirectory(path)) {
			throw fault(folder, "There is no such folder", "Name the folder of a pack");
		}
		if (!MatterCode.isCode(name)) {
			throw fault(folder, "The name of the folder is no matter code",
					"Rename it to lower-case words joined by hyphens");
		}
		try {
			return new PackFolder(path, new MatterCode(name), parts(path));
		}
		catch (IOException ex) {
			throw unreadable(folder, ex);
		}
	}

	private static FaultyFilesException fault(Path folder, String what, String remedy) {
		return new FaultyFilesException("A pack cannot be found",
				List.of(new Fault(folder.toString(), 0, "", what, remedy)));
	}

	/** Other modules first, so that the folder that was named wins. */
	private static List<Path> parts(Path path) throws IOException {
		List<Path> parts = new ArrayList<>();
		Path module = moduleOf(path).orElse(null);
		if (module != null && module.getParent() != null) {
			try (Stream<Path> modules = Files.list(module.getParent())) {
				modules.sorted()
					.filter((other) -> !other.equals(module))
					.map((other) -> other.resolve(module.relativize(path)))
					.filter(Files::isDirectory)
					.forEach(parts::add);
			}
		}
		parts.add(path);
		return parts;
	}

	private static Optional<Path> moduleOf(Path path) {
		Path matters = path.getParent();
		return (matters != null && matters.endsWith(SHIPPED) && matters.getNameCount() > SHIPPED.getNameCount())
				? Optional
					.of(matters.getRoot().resolve(matters.subpath(0, matters.getNameCount() - SHIPPED.getNameCount())))
				: Optional.empty();
	}

	MatterCode code() {
		return code;
	}

	PackFiles files() {
		Map<String, byte[]> files = new TreeMap<>();
		PackSource.shippedFiles(code)
			.ifPresent((shipped) -> shipped.paths().forEach((path) -> files.put(path, shipped.content(path))));
		parts.forEach((part) -> files.putAll(PackSource.filesIn(part)));
		return new PackFiles(code, files);
	}

	/** Where the scenarios are looked for. */
	Path scenarioFolder() {
		Path source = moduleOf(folder)
			.map((module) -> module.resolve(Path.of("src", "test", "resources", SCENARIOS, code.value())))
			.orElse(folder);
		return source.equals(folder) ? folder.resolve(SCENARIOS) : source;
	}

	/** The scenarios, by name. */
	List<ScenarioFile> scenarios() {
		Map<String, ScenarioFile> found = new LinkedHashMap<>();
		if (Files.isDirectory(scenarioFolder())) {
			try (Stream<Path> files = Files.list(scenarioFolder())) {
				files.filter((file) -> String.valueOf(file.getFileName()).endsWith(SUFFIX))
					.sorted(Comparator.comparing(PackFolder::name))
					.forEach((file) -> found.put(name(file), read(file)));
			}
			catch (IOException ex) {
				throw unreadable(scenarioFolder(), ex);
			}
		}
		return List.copyOf(found.values());
	}

	/** {@code answers.yaml}: what every scenario answers unless it says otherwise. */
	Optional<ScenarioFile> sharedAnswers() {
		return Optional.of(scenarioFolder().resolve("answers.yaml")).filter(Files::isRegularFile).map(this::read);
	}

	private ScenarioFile read(Path file) {
		try {
			return new ScenarioFile(name(file), place(file), Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw unreadable(file, ex);
		}
	}

	private static String name(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
	}

	private String place(Path file) {
		return SCENARIOS + "/" + (scenarioFolder().startsWith(folder) ? "" : code + "/") + file.getFileName();
	}

	private static UncheckedIOException unreadable(Path path, IOException ex) {
		return new UncheckedIOException("Cannot read " + path, ex);
	}

	/**
	 * A file with a scenario.
	 *
	 * @param name without its ending
	 * @param place path as the designer knows it
	 * @param content its bytes
	 */
	record ScenarioFile(String name, String place, byte[] content) {

	}

}
