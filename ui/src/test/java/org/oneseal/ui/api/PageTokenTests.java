package org.oneseal.ui.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.oneseal.worklist.Position;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageTokenTests {

	@Test
	void aTokenIsReadAsItWasMade() {
		Position position = new Position(true, "2026-11-23", "4711");

		assertThat(PageToken.parse("after", PageToken.of(position), WorklistWish.of(Worklist.View.MINE)))
			.isEqualTo(position);
	}

	@Test
	void aTokenOfAnotherListIsRefused() {
		String byDay = PageToken.of(new Position(true, "2026-11-23", "4711"));
		String byInstant = PageToken.of(new Position(true, "2026-11-23T02:00:00Z", "4711"));

		refused("after", byDay, Worklist.View.DONE);
		refused("after", byInstant, Worklist.View.POOL);
		refused("before", byDay, Worklist.View.POOL);
	}

	@Test
	void aTokenOfAnotherOrderIsRefused() {
		WorklistWish byAge = new WorklistWish(Worklist.View.MINE, WorklistWish.Order.AGE, "", null, null, null);
		Position byInstant = new Position(true, "2026-11-23T02:00:00Z", "4711");

		assertThat(PageToken.parse("after", PageToken.of(byInstant), byAge)).isEqualTo(byInstant);
		refused("after", PageToken.of(new Position(true, "2026-11-23", "4711")), byAge);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a~2026-02-31~x", "a~+99999-01-01~x", "a~-9999-01-01~x", "a~0001-01-01~x",
			"c~2026-11-23~x", "a~2026-11-23~x'or'1", "a~2026-11-23~", "" })
	void whatNoListSaidIsRefused(String text) {
		refused("after", Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
				Worklist.View.MINE);
		refused("after", text, Worklist.View.MINE);
	}

	private static void refused(String parameter, String token, Worklist.View view) {
		refused(parameter, token, WorklistWish.of(view));
	}

	private static void refused(String parameter, String token, WorklistWish wish) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PageToken.parse(parameter, token, wish))
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED));
	}

}
