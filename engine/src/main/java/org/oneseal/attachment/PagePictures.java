package org.oneseal.attachment;

import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.oneseal.attachment.PagePicture.NotShown;
import org.oneseal.attachment.PagePicture.Reason;
import org.oneseal.attachment.PagePicture.Sharpness;
import org.oneseal.attachment.PagePicture.Shown;

/**
 * Shows the pages of PDF files as pictures, so that they can be read beside the answers
 * in any browser, a telephone's as well, without a viewer and without anything of the
 * applicant's file reaching the browser but dots. Files come from strangers: two at most
 * are drawn at a time, each within bounds of time, memory and size, and a file that
 * cannot be drawn is told, not thrown. What was drawn is kept in memory by the hash of
 * the file and never on disk, where nobody would think of it when the file is to be
 * destroyed.
 */
public class PagePictures implements AutoCloseable {

	/** Drawn at a time; each may take some 200 MB for a moment. */
	private static final int AT_A_TIME = 2;

	/** Officials who wait behind them; the next is asked to try again. */
	private static final int WAITING = 30;

	/** Drawing stops itself by then. */
	private static final Duration DRAWING = Duration.ofSeconds(6);

	/** Nobody waits longer, whatever the library is stuck in. */
	private static final Duration PATIENCE = Duration.ofSeconds(15);

	/** Bytes of pictures kept in memory; some 150 pages of text. */
	private static final long KEPT = 32L * 1024 * 1024;

	/** What an entry takes besides its picture. */
	private static final long OVERHEAD = 256;

	private final AttachmentStore store;

	private final PagePainter painter = new PagePainter(DRAWING);

	private final ThreadPoolExecutor painters;

	private final Map<Key, PagePicture> kept = new LinkedHashMap<>(64, 0.75f, true);

	private long size;

	PagePictures(AttachmentStore store) {
		this.store = store;
		this.painters = new ThreadPoolExecutor(AT_A_TIME, AT_A_TIME, 30, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(WAITING), PagePictures::thread);
		this.painters.allowCoreThreadTimeOut(true);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "page-pictures");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * A page of a PDF. Whether somebody may see it is decided before.
	 * @param number 1 for the first page
	 * @throws StoreUnavailableException if the file cannot be read now
	 */
	public PagePicture page(Attachment file, int number, Sharpness sharpness) throws StoreUnavailableException {
		Key key = new Key(file.sha256(), number, sharpness);
		PagePicture known = known(key);
		if (known != null) {
			return known;
		}
		PagePicture made = drawn(key);
		if (!(made instanceof NotShown missing) || missing.reason().isFinal()) {
			keep(key, made);
		}
		return made;
	}

	private PagePicture drawn(Key key) throws StoreUnavailableException {
		Future<PagePicture> drawing;
		try {
			drawing = this.painters.submit(() -> draw(key));
		}
		catch (RejectedExecutionException ex) {
			return new NotShown(Reason.BUSY);
		}
		try {
			return drawing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			drawing.cancel(true);
			return new NotShown(Reason.BUSY);
		}
		catch (InterruptedException ex) {
			drawing.cancel(true);
			Thread.currentThread().interrupt();
			return new NotShown(Reason.BUSY);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof StoreUnavailableException unavailable) {
				throw unavailable;
			}
			throw new IllegalStateException("A page could not be drawn", ex.getCause());
		}
	}

	private PagePicture draw(Key key) throws Exception {
		try (InputStream file = this.store.open(key.sha256())) {
			return this.painter.paint(file, key.number(), key.sharpness());
		}
	}

	private @Nullable PagePicture known(Key key) {
		synchronized (this.kept) {
			return this.kept.get(key);
		}
	}

	private void keep(Key key, PagePicture picture) {
		synchronized (this.kept) {
			PagePicture before = this.kept.put(key, picture);
			this.size += sizeOf(picture) - ((before != null) ? sizeOf(before) : 0);
			Iterator<PagePicture> oldest = this.kept.values().iterator();
			while (this.size > KEPT && oldest.hasNext()) {
				this.size -= sizeOf(oldest.next());
				oldest.remove();
			}
		}
	}

	private static long sizeOf(PagePicture picture) {
		return OVERHEAD + ((picture instanceof Shown shown) ? shown.content().length : 0);
	}

	@Override
	public void close() {
		this.painters.shutdownNow();
	}

	/** What a picture is known by. */
	private record Key(String sha256, int number, Sharpness sharpness) {

	}

}
