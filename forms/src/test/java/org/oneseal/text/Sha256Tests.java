package org.oneseal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Tests {

	/** From the examples that NIST publishes with FIPS 180-4. */
	private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@Test
	void itIsTheHashOfTheStandard() {
		assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
		assertThat(Sha256.of(new byte[0]))
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	@Test
	void textIsHashedInUtf8() {
		assertThat(Sha256.of("许可")).isEqualTo(Sha256.of("许可".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void whatComesPieceByPieceIsOneContent() {
		MessageDigest fed = Sha256.begun();
		fed.update((byte) 'a');
		fed.update("bc".getBytes(StandardCharsets.UTF_8));

		assertThat(Sha256.of(fed)).isEqualTo(OF_ABC);
	}

}
