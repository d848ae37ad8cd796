package org.oneseal.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/** Replays logs that a test wrote itself. */
abstract class LogTest {

	@TempDir
	Path folder;

	final SupervisionFigures replay(String text) throws IOException, UnreadableLogException {
		return replay(text.getBytes(StandardCharsets.UTF_8));
	}

	final SupervisionFigures replay(byte[] log) throws IOException, UnreadableLogException {
		return Replay.of(Logs.written(this.folder, log), LogOptions.none());
	}

	/** Why a log cannot be read. */
	final UnreadableLogException fault(String text) throws IOException {
		return fault(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Why a log cannot be read. */
	final UnreadableLogException fault(byte[] log) throws IOException {
		return Logs.faultOf(Logs.written(this.folder, log));
	}

}
