package org.oneseal.supervision;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When signals are raised, by default and where an authority wants it otherwise.
 *
 * @param every how long after a round of looking at limits the next begins; nought for no
 * rounds
 * @param warningBefore working days before the end of the promised limit at which a
 * warning is raised; 0 for no warning
 * @param answerWithin working days a department has to answer
 * @param approvedIn all reviews and the decision made within this time are odd; nought
 * for never
 * @param language of the mails, {@code zh} or {@code en}
 * @param mailFrom the sender of the mails
 * @param authorities what is otherwise, by region code
 */
@ConfigurationProperties("oneseal.supervision")
public record SupervisionSettings(@DefaultValue("30s") Duration every, @DefaultValue("1") int warningBefore,
		@DefaultValue("5") int answerWithin, @DefaultValue("60s") Duration approvedIn,
		@DefaultValue("zh") String language, @DefaultValue("oneseal@localhost") String mailFrom,
		@DefaultValue Map<String, OfAuthority> authorities) {

	public SupervisionSettings {
		if (every.isNegative() || approvedIn.isNegative()) {
			throw new IllegalArgumentException("oneseal.supervision.every and .approved-in cannot be negative");
		}
		check("", warningBefore, answerWithin);
		authorities = Map.copyOf(authorities);
		authorities.forEach((code, own) -> check("authorities." + code + ".",
				(own.warningBefore() != null) ? own.warningBefore() : warningBefore,
				(own.answerWithin() != null) ? own.answerWithin() : answerWithin));
	}

	private static void check(String whose, int warningBefore, int answerWithin) {
		if (warningBefore < 0 || answerWithin < 1) {
			throw new IllegalArgumentException(
					"oneseal.supervision.%1$swarning-before must be at least 0 and oneseal.supervision.%1$sanswer-within at least 1"
						.formatted(whose));
		}
	}

	int warningBefore(String authority) {
		return own(authority, OfAuthority::warningBefore).orElse(this.warningBefore);
	}

	int answerWithin(String authority) {
		return own(authority, OfAuthority::answerWithin).orElse(this.answerWithin);
	}

	Duration approvedIn(String authority) {
		return own(authority, OfAuthority::approvedIn).orElse(this.approvedIn);
	}

	String language(String authority) {
		return own(authority, OfAuthority::language).orElse(this.language);
	}

	private <T> Optional<T> own(String authority, Function<OfAuthority, @Nullable T> what) {
		return Optional.ofNullable(this.authorities.get(authority)).map(what);
	}

	/**
	 * What one authority wants otherwise; {@code null} for as all others.
	 *
	 * @param warningBefore see {@link SupervisionSettings}
	 * @param answerWithin see {@link SupervisionSettings}
	 * @param approvedIn see {@link SupervisionSettings}
	 * @param language see {@link SupervisionSettings}
	 */
	public record OfAuthority(@Nullable Integer warningBefore, @Nullable Integer answerWithin,
			@Nullable Duration approvedIn, @Nullable String language) {

	}

}
