package org.oneseal.ui.verify;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.ui.view.Guesses;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** The code of a licence cannot be found by trying. */
@ApplicationTest
class GuessedCodesTests {

	private static final String GUESSER = "203.0.113.7";

	private static final String ELSEWHERE = "203.0.113.8";

	private final MockMvcTester mvc;

	private final MovableClock clock;

	private final Licence licence;

	GuessedCodesTests(@Autowired MockMvcTester mvc, @Autowired MovableClock clock, @Autowired SampleCases samples,
			@Autowired LicenceRegister register) {
		this.mvc = mvc;
		this.clock = clock;
		this.licence = register.ofCase(samples.file(samples.closed(SampleCases.COMPANY)).approvalCase().id())
			.orElseThrow();
	}

	@BeforeEach
	void forgetEarlierGuesses() {
		this.clock.advance(Guesses.WINDOW);
	}

	@AfterEach
	void forgetThese() {
		this.clock.advance(Guesses.WINDOW);
	}

	@Test
	void afterTooManyWrongCodesEvenTheRightOneWaits() {
		for (int i = 0; i < Guesses.OF_ONE; i++) {
			assertThat(ask("WRONG" + i, GUESSER)).hasStatusOk();
		}

		MvcTestResult refused = ask(this.licence.code(), GUESSER);

		assertThat(refused).hasStatus(429).headers().hasValue("Retry-After", "60");
		assertThat(refused).bodyText()
			.contains("查验码错误次数过多", this.licence.identifier())
			.doesNotContain(this.licence.holderName());
		assertThat(ask(this.licence.code(), ELSEWHERE)).hasStatusOk().bodyText().contains(this.licence.holderName());
		this.clock.advance(Guesses.WINDOW);
		assertThat(ask(this.licence.code(), GUESSER)).bodyText().contains(this.licence.holderName());
	}

	@Test
	void programsAreSlowedDownTogetherWithTheScreen() {
		for (int i = 0; i < Guesses.OF_ONE; i++) {
			assertThat(program("WRONG" + i, GUESSER)).hasStatus(404);
		}

		MvcTestResult refused = program(this.licence.code(), GUESSER);

		assertThat(refused).hasStatus(429).headers().hasValue("Retry-After", "60");
		assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("/problems/too-many-codes");
		assertThat(ask(this.licence.code(), GUESSER)).hasStatus(429);
	}

	private MvcTestResult ask(String code, String place) {
		return this.mvc.get()
			.uri("/verify?id={id}&code={code}", this.licence.identifier(), code)
			.with(from(place))
			.exchange();
	}

	private MvcTestResult program(String code, String place) {
		return this.mvc.get()
			.uri("/api/verify/{id}?code={code}", this.licence.identifier(), code)
			.with(from(place))
			.exchange();
	}

	private static RequestPostProcessor from(String place) {
		return (request) -> {
			request.setRemoteAddr(place);
			return request;
		};
	}

}
