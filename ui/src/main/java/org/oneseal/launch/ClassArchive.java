package org.oneseal.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import javax.management.JMException;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Made once, by the first run of an unpacked program: shows the pages people open first
 * and archives every class that was loaded until then. Takes some seconds, and an end
 * that comes meanwhile waits for it.
 */
@Component
@ConditionalOnProperty(PreparedProgram.ARCHIVE)
class ClassArchive {

	private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);

	private static final List<String> FIRST_PAGES = List.of("/", "/sign-in", "/verify");

	private final Path file;

	/** Held from the beginning of the start, so that no end can come in between. */
	private final ReentrantLock making = new ReentrantLock();

	ClassArchive(@Value("${" + PreparedProgram.ARCHIVE + "}") Path file) {
		this.file = file;
		this.making.lock();
	}

	@EventListener
	void make(ApplicationReadyEvent started) {
		try {
			if (started.getApplicationContext() instanceof WebServerApplicationContext web
					&& web.getWebServer() != null) {
				FIRST_PAGES.forEach((page) -> show(web.getWebServer().getPort(), page));
			}
			log.info("Archiving the classes, once, so that the next start is quicker; answers may take some seconds");
			ClassDump.make(file);
		}
		catch (IOException | JMException | RuntimeException ex) {
			log.warn("The classes could not be archived in {}; the next start takes longer", file, ex);
		}
		finally {
			making.unlock();
		}
	}

	/** A page that cannot be shown is merely not recorded, as behind TLS. */
	private void show(int port, String page) {
		try (InputStream body = URI.create("http://localhost:" + port + page).toURL().openStream()) {
			body.readAllBytes();
		}
		catch (IOException ex) {
			log.debug("{} was not recorded", page, ex);
		}
	}

	@PreDestroy
	void awaitMaking() {
		making.lock();
	}

}
