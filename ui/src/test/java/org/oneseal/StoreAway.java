package org.oneseal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of the attachments is away, and a file stands in its place; until closed.
 */
public final class StoreAway implements AutoCloseable {

	private final Path folder;

	private final Path away;

	private StoreAway(Path folder) {
		this.folder = folder;
		this.away = folder.resolveSibling("attachments.away");
	}

	public static StoreAway from(Path home) throws IOException {
		StoreAway store = new StoreAway(home.resolve("attachments"));
		Files.move(store.folder, store.away);
		Files.createFile(store.folder);
		return store;
	}

	@Override
	public void close() throws IOException {
		Files.delete(this.folder);
		Files.move(this.away, this.folder);
	}

}
