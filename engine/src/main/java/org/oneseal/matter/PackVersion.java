package org.oneseal.matter;

/**
 * Names one state of all files of a pack.
 *
 * @param value SHA-256 over the manifest of the pack's files, 64 lower-case hex digits
 */
public record PackVersion(String value) {

	public PackVersion {
		if (!value.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("Not a pack version: " + value);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
