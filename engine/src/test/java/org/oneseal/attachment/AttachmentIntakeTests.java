package org.oneseal.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whose fault it is when a file cannot be taken in. */
class AttachmentIntakeTests {

	private static final long MEGABYTE = 1024 * 1024;

	@Test
	@EnabledOnOs(OS.LINUX)
	void aFullDiskIsTheStoresFault(@TempDir Path root) throws IOException {
		AttachmentFolder full = new AttachmentFolder(root) {

			@Override
			public Path draft() throws StoreUnavailableException {
				try {
					return Files.createSymbolicLink(root.resolve("draft"), Path.of("/dev/full"));
				}
				catch (IOException ex) {
					throw new StoreUnavailableException(ex);
				}
			}

		};

		assertThatExceptionOfType(StoreUnavailableException.class)
			.isThrownBy(() -> new AttachmentIntake(full, MEGABYTE).receive(new ByteArrayInputStream(new byte[1]),
					Set.of("pdf"), "plan"))
			.withMessageContaining("No space left");
	}

	@Test
	void aSenderThatStopsIsNot(@TempDir Path root) throws IOException {
		InputStream torn = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("Connection reset");
			}

		};
		AttachmentIntake intake = new AttachmentIntake(new AttachmentFolder(root), MEGABYTE);

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> intake.receive(torn, Set.of("pdf"), "plan"))
			.isExactlyInstanceOf(IOException.class)
			.withMessage("Connection reset");
	}

	@Test
	void aFolderThatIsAFileIsTheStoresFault(@TempDir Path root) throws IOException {
		Path file = Files.createFile(root.resolve("attachments"));

		assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> new AttachmentFolder(file))
			.satisfies((refusal) -> assertThat(new StoreUnavailableAnalyzer().analyze(refusal).getDescription())
				.contains("无法使用存放附件的目录", file.toString()));
	}

}
