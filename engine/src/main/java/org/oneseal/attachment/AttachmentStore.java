package org.oneseal.attachment;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps content under its hash. The same content is kept once; nothing is ever changed.
 */
public interface AttachmentStore {

	/**
	 * Moves a finished file into the store.
	 * @param file a file of the store's own {@link #draft() drafts}; gone afterwards
	 * @param sha256 hash of its content
	 */
	void keep(Path file, String sha256) throws StoreUnavailableException;

	/** A new empty file on the same disk for content that is still arriving. */
	Path draft() throws StoreUnavailableException;

	/** Throws away a draft, if it is still there. */
	void discard(Path draft);

	/**
	 * Opens content.
	 * @throws StoreUnavailableException if it is not there or cannot be read
	 */
	InputStream open(String sha256) throws StoreUnavailableException;

}
