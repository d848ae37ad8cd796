package org.oneseal.ui.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The languages of the screens. The reader's choice is kept in a cookie; Chinese is what
 * everybody reads who chose nothing.
 */
@Configuration
class Languages implements WebMvcConfigurer {

	/** Every language with complete messages, the official one first. */
	static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

	private static final String COOKIE = "ONESEAL-LANGUAGE";

	static Optional<Locale> ofCode(String code) {
		return ALL.stream().filter((language) -> language.getLanguage().equals(code)).findFirst();
	}

	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver choice = new CookieLocaleResolver(COOKIE) {

			@Override
			protected @Nullable Locale parseLocaleValue(String value) {
				return ofCode(value).orElse(null);
			}

			@Override
			protected String toLocaleValue(Locale language) {
				return language.getLanguage();
			}

		};
		choice.setDefaultLocale(ALL.get(0));
		choice.setCookieMaxAge(Duration.ofDays(365));
		choice.setCookieHttpOnly(true);
		choice.setCookieSameSite("Lax");
		return choice;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		LocaleChangeInterceptor change = new LocaleChangeInterceptor() {

			@Override
			protected Locale parseLocaleValue(String value) {
				return ofCode(value).orElseThrow(() -> new IllegalArgumentException("Not a language of ours"));
			}

		};
		change.setParamName("lang");
		change.setIgnoreInvalidLocale(true);
		change.setHttpMethods("GET");
		interceptors.addInterceptor(change);
	}

}
