package org.oneseal.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.oneseal.form.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg" })
	void aPictureIsTakenAlsoOfOnePointAndWithSomethingBehindIt(String kind) throws IOException {
		byte[] picture = picture(kind, 100, false);
		byte[] more = Arrays.copyOf(picture, picture.length + 50);

		assertThat(fault(picture)).isEmpty();
		assertThat(fault(more)).isEmpty();
		assertThat(fault(picture(kind, 1, false))).isEmpty();
	}

	@Test
	void aPictureInSeveralScansIsTaken() throws IOException {
		assertThat(fault(picture("jpg", 100, true))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg" })
	void aPictureThatWasCutOffIsDamaged(String kind) throws IOException {
		byte[] picture = picture(kind, 100, false);

		for (int part : new int[] { 2, 5, 9 }) {
			assertThat(fault(Arrays.copyOf(picture, picture.length * part / 10))).as("%d tenths", part)
				.isEqualTo("material.image-broken");
		}
		assertThat(fault(Arrays.copyOf(picture, picture.length - 1))).isEqualTo("material.image-broken");
	}

	private String fault(byte[] content) throws IOException {
		Path file = Files.write(this.folder.resolve("file"), content);
		return FileKind.of(file).orElseThrow().fault(file, "plan").map(Problem::message).orElse("");
	}

	/** Noise, so that every byte value occurs. */
	private static byte[] picture(String kind, int side, boolean progressive) throws IOException {
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(7);
		for (int i = 0; i < side * side; i++) {
			image.setRGB(i % side, i / side, random.nextInt());
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersBySuffix(kind).next();
		ImageWriteParam how = writer.getDefaultWriteParam();
		if (progressive) {
			how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		}
		try (var target = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(target);
			writer.write(null, new IIOImage(image, null, null), how);
		}
		writer.dispose();
		return out.toByteArray();
	}

}
