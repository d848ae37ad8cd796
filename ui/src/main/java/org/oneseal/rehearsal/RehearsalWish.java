package org.oneseal.rehearsal;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * What is to be rehearsed.
 *
 * @param pack folder of the pack, see {@link PackFolder}
 * @param scenario name of the one scenario to play, {@code null} for all
 * @param cache folder in which what every rehearsal needs is kept
 * @param language of the words of the report, {@code zh} or {@code en}
 */
public record RehearsalWish(Path pack, @Nullable String scenario, Path cache, String language) {

	/** The same with every scenario of the pack. */
	public RehearsalWish ofAll() {
		return new RehearsalWish(pack, null, cache, language);
	}

}
