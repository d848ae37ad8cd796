package org.oneseal.matter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.oneseal.text.Sha256;

/** The files of one pack, byte for byte, by their path inside the pack's folder. */
public final class PackFiles {

	private final MatterCode code;

	private final SortedMap<String, byte[]> contents;

	private final SortedMap<String, String> manifest;

	private final PackVersion version;

	/**
	 * Takes the files of a pack.
	 * @param code name of the pack's folder
	 * @param contents bytes by path with forward slashes, such as
	 * {@code implementations/510100.yaml}
	 */
	public PackFiles(MatterCode code, Map<String, byte[]> contents) {
		this.code = code;
		this.contents = new TreeMap<>();
		this.manifest = new TreeMap<>();
		contents.forEach((path, bytes) -> {
			this.contents.put(path, bytes.clone());
			this.manifest.put(path, Sha256.of(bytes));
		});
		this.version = new PackVersion(Sha256.of(manifestText()));
	}

	public MatterCode code() {
		return this.code;
	}

	/** Names this state of all files. */
	public PackVersion version() {
		return this.version;
	}

	/** SHA-256 in hex by path, sorted by path. */
	public SortedMap<String, String> manifest() {
		return new TreeMap<>(this.manifest);
	}

	/** All paths, sorted. */
	public Set<String> paths() {
		return manifest().keySet();
	}

	public boolean has(String path) {
		return this.contents.containsKey(path);
	}

	/**
	 * The bytes of a file.
	 * @throws IllegalArgumentException if the pack has no such file
	 */
	public byte[] content(String path) {
		byte[] bytes = this.contents.get(path);
		if (bytes == null) {
			throw new IllegalArgumentException("The pack %s has no file %s".formatted(this.code, path));
		}
		return bytes.clone();
	}

	/** A file of the pack as its author knows it, {@code matters/<code>/matter.yaml}. */
	public String place(String path) {
		return "matters/" + this.code + "/" + path;
	}

	/**
	 * Where a word stands in a file.
	 * @return the first line that has it as a word of its own, from 1; 0 if none has
	 */
	public int lineOf(String path, String word) {
		if (!has(path) || word.isEmpty()) {
			return 0;
		}
		Pattern alone = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
		String[] lines = new String(this.contents.get(path), StandardCharsets.UTF_8).split("\n");
		for (int i = 0; i < lines.length; i++) {
			if (alone.matcher(lines[i]).find()) {
				return i + 1;
			}
		}
		return 0;
	}

	/** These files with one more or another one in its place. */
	public PackFiles with(String path, byte[] bytes) {
		Map<String, byte[]> changed = new TreeMap<>(this.contents);
		changed.put(path, bytes);
		return new PackFiles(this.code, changed);
	}

	/** These files without one. */
	public PackFiles without(String path) {
		Map<String, byte[]> changed = new TreeMap<>(this.contents);
		changed.remove(path);
		return new PackFiles(this.code, changed);
	}

	private String manifestText() {
		StringBuilder text = new StringBuilder();
		this.manifest.forEach((path, hash) -> text.append(path).append('\0').append(hash).append('\n'));
		return text.toString();
	}

	@Override
	public String toString() {
		return this.code + " " + this.version;
	}

}
