package org.oneseal.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the files of all packs: those that ship with the programme, spread over the
 * folders {@code matters/<code>/} of several modules, and those in
 * {@code matters/<code>/} of the home folder. A file of the home folder takes the place
 * of the shipped one of the same path, so that an authority can add its implementation to
 * a matter, or a matter of its own.
 */
@Component
public class PackSource {

	/** Name of the folder that holds packs. */
	public static final String FOLDER = "matters";

	/** Folder of a pack with its designer's tests, which are not deployed. */
	public static final String SCENARIOS = "scenarios";

	private final Path home;

	@Autowired
	PackSource(@Value("${oneseal.home:}") String home) {
		this(home.isBlank() ? Path.of("") : Path.of(home));
	}

	/**
	 * A source for a home folder.
	 * @param home the home folder; need not exist
	 */
	public PackSource(Path home) {
		this.home = home;
	}

	/**
	 * The files of every pack, by matter code.
	 * @throws FaultyFilesException if a folder cannot be a matter's
	 */
	public List<PackFiles> all() {
		Map<String, Map<String, byte[]>> packs = shipped();
		fromHome().forEach((code, files) -> packs.computeIfAbsent(code, (key) -> new TreeMap<>()).putAll(files));
		checkNames(packs.keySet());
		return packs.entrySet()
			.stream()
			.map((pack) -> new PackFiles(new MatterCode(pack.getKey()), pack.getValue()))
			.toList();
	}

	private static void checkNames(Set<String> folders) {
		List<Fault> faults = folders.stream()
			.filter((folder) -> !MatterCode.isCode(folder))
			.map((folder) -> new Fault(FOLDER + "/" + folder, 0, "", "The name of the folder is no matter code",
					"Rename it to lower-case words joined by hyphens"))
			.toList();
		if (!faults.isEmpty()) {
			throw new FaultyFilesException("A pack cannot be found", faults);
		}
	}

	private static Map<String, Map<String, byte[]>> shipped() {
		Map<String, Map<String, byte[]>> packs = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + FOLDER + "/*/**")) {
				if (resource.isReadable()) {
					addShipped(packs, resource);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the packs that ship with the programme", ex);
		}
		return packs;
	}

	private static void addShipped(Map<String, Map<String, byte[]>> packs, Resource resource) throws IOException {
		String url = resource.getURL().toString();
		String[] path = url.substring(url.lastIndexOf("/" + FOLDER + "/") + FOLDER.length() + 2).split("/", 2);
		if (path.length < 2 || path[1].isEmpty() || path[1].endsWith("/")) {
			return;
		}
		byte[] bytes = resource.getContentAsByteArray();
		byte[] other = packs.computeIfAbsent(path[0], (key) -> new TreeMap<>()).put(path[1], bytes);
		if (other != null && !Arrays.equals(other, bytes)) {
			throw new IllegalStateException(
					"Two modules ship different files %s/%s/%s".formatted(FOLDER, path[0], path[1]));
		}
	}

	/** The files of a matter that ship with the programme, if it ships. */
	public static Optional<PackFiles> shippedFiles(MatterCode code) {
		return Optional.ofNullable(shipped().get(code.value())).map((files) -> new PackFiles(code, files));
	}

	private Map<String, Map<String, byte[]>> fromHome() {
		Map<String, Map<String, byte[]>> packs = new TreeMap<>();
		Path folder = this.home.resolve(FOLDER);
		if (this.home.toString().isEmpty() || !Files.isDirectory(folder)) {
			return packs;
		}
		try (Stream<Path> found = Files.list(folder)) {
			for (Path pack : found.filter(Files::isDirectory).toList()) {
				Map<String, byte[]> files = filesIn(pack);
				if (!files.isEmpty()) {
					packs.put(pack.getFileName().toString(), files);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the packs in " + folder, ex);
		}
		return packs;
	}

	/**
	 * The files of a pack's folder by path, but for hidden ones and the scenarios.
	 */
	public static Map<String, byte[]> filesIn(Path pack) {
		Map<String, byte[]> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(pack)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path path = pack.relativize(file);
				if (!path.startsWith(SCENARIOS) && !file.getFileName().toString().startsWith(".")) {
					contents.put(path.toString().replace('\\', '/'), Files.readAllBytes(file));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the pack in " + pack, ex);
		}
		return contents;
	}

}
