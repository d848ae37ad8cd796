package org.oneseal.ui.view;

import org.junit.jupiter.api.Test;

import org.oneseal.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

class GuessesTests {

	private final SettableClock clock = new SettableClock();

	private final Guesses tries = new Guesses(this.clock);

	@Test
	void anAccountMayBeTriedSomeTimesThenNotForAWhile() {
		wrong(Guesses.OF_ONE - 1, "hehua", "here");
		assertThat(this.tries.mayTry("hehua", "here")).isTrue();

		wrong(1, " HEHUA", "here");
		assertThat(this.tries.mayTry("hehua", "here")).isFalse();

		this.clock.advance(Guesses.WINDOW);
		assertThat(this.tries.mayTry("hehua", "here")).isTrue();
	}

	@Test
	void nobodyLocksSomebodyOutFromElsewhere() {
		wrong(Guesses.OF_ONE, "hehua", "there");

		assertThat(this.tries.mayTry("hehua", "here")).isTrue();
		assertThat(this.tries.mayTry("zhangji", "there")).isTrue();
	}

	@Test
	void whoSignsInBeginsAnew() {
		wrong(Guesses.OF_ONE - 1, "hehua", "here");
		this.tries.wasRight("hehua", "here");
		wrong(1, "hehua", "here");

		assertThat(this.tries.mayTry("hehua", "here")).isTrue();
	}

	@Test
	void tryingManyAccountsFromOnePlaceIsNoWayAround() {
		for (int i = 0; i < Guesses.OF_ONE_PLACE; i++) {
			wrong(1, "account " + i, "there");
		}

		assertThat(this.tries.mayTry("yet another", "there")).isFalse();
		assertThat(this.tries.mayTry("yet another", "here")).isTrue();
	}

	@Test
	void aFloodOfNamesDoesNotOpenTheirPlace() {
		for (int i = 0; i < Guesses.MOST + 10; i++) {
			wrong(1, "account " + i, "there");
		}

		assertThat(this.tries.mayTry("one", "there")).isFalse();
	}

	private void wrong(int times, String username, String place) {
		for (int i = 0; i < times; i++) {
			this.tries.wasWrong(username, place);
		}
	}

}
