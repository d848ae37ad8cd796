package org.oneseal.supervision;

import java.time.Duration;
import java.util.Arrays;
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
 * @param stepWarningBefore the same before the end of the limit of a step
 * @param yellowAfter working days past the promised limit, or past a step's limit, after
 * which yellow is raised; 0 for as soon as it has passed
 * @param redAfter the same past a limit of the law, for red
 * @param answerWithin working days a department has to answer
 * @param approvedIn all reviews and the decision made within this time are odd; nought
 * for never
 * @param language of the mails, {@code zh} or {@code en}
 * @param authorities what is otherwise, by region code
 */
@ConfigurationProperties("oneseal.supervision")
public record SupervisionSettings(@DefaultValue("30s") Duration every, @DefaultValue("1") int warningBefore,
		@DefaultValue("0") int stepWarningBefore, @DefaultValue("0") int yellowAfter, @DefaultValue("0") int redAfter,
		@DefaultValue("5") int answerWithin, @DefaultValue("60s") Duration approvedIn,
		@DefaultValue("zh") String language, @DefaultValue Map<String, OfAuthority> authorities) {

	public SupervisionSettings {
		if (every.isNegative() || approvedIn.isNegative()) {
			throw new IllegalArgumentException("oneseal.supervision.every and .approved-in cannot be negative");
		}
		authorities = Map.copyOf(authorities);
		check("", answerWithin, warningBefore, stepWarningBefore, yellowAfter, redAfter);
		authorities.forEach((code, own) -> check("authorities." + code + ".", or(own.answerWithin(), answerWithin),
				or(own.warningBefore(), 0), or(own.stepWarningBefore(), 0), or(own.yellowAfter(), 0),
				or(own.redAfter(), 0)));
	}

	private static int or(@Nullable Integer own, int otherwise) {
		return (own != null) ? own : otherwise;
	}

	private static void check(String whose, int answerWithin, int... days) {
		if (answerWithin < 1 || Arrays.stream(days).anyMatch((each) -> each < 0)) {
			throw new IllegalArgumentException(
					("oneseal.supervision.%1$sanswer-within must be at least 1, and oneseal.supervision.%1$swarning-before, "
							+ "step-warning-before, yellow-after and red-after at least 0")
						.formatted(whose));
		}
	}

	int warningBefore(String authority) {
		return own(authority, OfAuthority::warningBefore).orElse(this.warningBefore);
	}

	int stepWarningBefore(String authority) {
		return own(authority, OfAuthority::stepWarningBefore).orElse(this.stepWarningBefore);
	}

	int yellowAfter(String authority) {
		return own(authority, OfAuthority::yellowAfter).orElse(this.yellowAfter);
	}

	int redAfter(String authority) {
		return own(authority, OfAuthority::redAfter).orElse(this.redAfter);
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
	 * @param stepWarningBefore see {@link SupervisionSettings}
	 * @param yellowAfter see {@link SupervisionSettings}
	 * @param redAfter see {@link SupervisionSettings}
	 * @param answerWithin see {@link SupervisionSettings}
	 * @param approvedIn see {@link SupervisionSettings}
	 * @param language see {@link SupervisionSettings}
	 */
	public record OfAuthority(@Nullable Integer warningBefore, @Nullable Integer stepWarningBefore,
			@Nullable Integer yellowAfter, @Nullable Integer redAfter, @Nullable Integer answerWithin,
			@Nullable Duration approvedIn, @Nullable String language) {

	}

}
