package org.oneseal.ui.security;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.ui.view.Frame;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class LanguageTests {

	private static final String COOKIE = "ONESEAL-LANGUAGE";

	private final MockMvcTester mvc;

	LanguageTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void chineseIsSpokenToWhoeverChoseNothing() {
		assertThat(this.mvc.get().uri("/").header("Accept-Language", "fr, en;q=0.8")).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"zh\"", "食品经营许可");
	}

	@Test
	void theChoiceIsKeptForAYear() {
		MvcTestResult chosen = this.mvc.get().uri("/?lang=en").exchange();

		assertThat(chosen).bodyText().contains("<html lang=\"en\"", "Food business licence");
		assertThat(chosen).cookies()
			.hasValue(COOKIE, "en")
			.hasMaxAge(COOKIE, java.time.Duration.ofDays(365))
			.isHttpOnly(COOKIE, true);
		assertThat(chosen.getResponse().getCookie(COOKIE).getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(this.mvc.get().uri("/").cookie(chosen.getResponse().getCookie(COOKIE))).bodyText()
			.contains("<html lang=\"en\"");
	}

	@Test
	void aLanguageWeDoNotSpeakChangesNothing() {
		MvcTestResult asked = this.mvc.get().uri("/?lang=tlh").exchange();

		assertThat(asked).hasStatusOk().bodyText().contains("<html lang=\"zh\"");
		assertThat(asked).cookies().doesNotContainCookie(COOKIE);
	}

	@Test
	void theLinksToOtherLanguagesKeepThePage() {
		MvcTestResult page = this.mvc.get().uri("/matters/food-business-licence?authority=429921&lang=zh").exchange();

		Frame frame = (Frame) page.getMvcResult().getModelAndView().getModel().get("frame");
		assertThat(frame.languages()).extracting(Frame.Language::code, Frame.Language::name, Frame.Language::href)
			.containsExactly(
					org.assertj.core.groups.Tuple.tuple("zh", "中文",
							"/matters/food-business-licence?authority=429921&lang=zh"),
					org.assertj.core.groups.Tuple.tuple("en", "English",
							"/matters/food-business-licence?authority=429921&lang=en"));
	}

}
