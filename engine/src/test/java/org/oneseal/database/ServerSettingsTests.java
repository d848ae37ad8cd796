package org.oneseal.database;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerSettingsTests {

	private static final long GIGABYTE = 1L << 30;

	private static final long MEGABYTE = 1L << 20;

	@Test
	void theServerTakesASixteenthOfTheMemoryWithinBounds() {
		assertThat(ServerSettings.bufferPool(0)).isEqualTo(128 * MEGABYTE);
		assertThat(ServerSettings.bufferPool(GIGABYTE)).isEqualTo(128 * MEGABYTE);
		assertThat(ServerSettings.bufferPool(8 * GIGABYTE)).isEqualTo(512 * MEGABYTE);
		assertThat(ServerSettings.bufferPool(64 * GIGABYTE)).isEqualTo(GIGABYTE);
	}

}
