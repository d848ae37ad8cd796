package org.oneseal.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.ObjectName;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Archives the classes this JVM has loaded, for later ones. */
final class ClassDump {

	private static final Logger log = LoggerFactory.getLogger(ClassDump.class);

	private ClassDump() {
	}

	/**
	 * {@code jcmd VM.cds dynamic_dump}, JDK 17 and newer.
	 * @param archive the file, which appears when it is complete
	 */
	static void make(Path archive) throws IOException, JMException {
		Path unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
		Files.deleteIfExists(unfinished);
		link(archive);
		ManagementFactory.getPlatformMBeanServer()
			.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmCds",
					new Object[] { new String[] { "dynamic_dump", "\"" + unfinished + "\"" } },
					new String[] { String[].class.getName() });
		Files.move(unfinished, archive);
	}

	/** Only linked classes are archived, and one in five was loaded but never needed. */
	private static void link(Path archive) throws IOException {
		Path loaded = PreparedProgram.loaded(archive);
		try (Stream<String> lines = Files.lines(loaded, StandardCharsets.ISO_8859_1)) {
			lines.filter((line) -> line.contains(" source: file:"))
				.map((line) -> line.substring(0, line.indexOf(' ')))
				.forEach(ClassDump::link);
		}
		Files.delete(loaded);
	}

	private static void link(String name) {
		try {
			// asking for members links, and initialises nothing
			Class.forName(name, false, ClassDump.class.getClassLoader()).getDeclaredConstructors();
		}
		catch (ClassNotFoundException | LinkageError ex) {
			log.trace("{} lacks something that we do not have", name, ex);
		}
	}

}
