package org.oneseal.ui.verify;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceCheck;
import org.oneseal.licence.LicenceStatus;
import org.oneseal.seal.Finding;
import org.oneseal.seal.Integrity;
import org.oneseal.seal.VerificationResult;
import org.oneseal.ui.view.Guesses;
import org.oneseal.ui.view.LicenceCodes;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.verify.VerifyView.Fact;
import org.oneseal.ui.verify.VerifyView.Result;
import org.oneseal.ui.verify.VerifyView.Verdict;

/** The public page that tells whether a licence is real, and valid now. */
@Controller
class VerifyController {

	private static final String LARGEST = "20 MB";

	private final LicenceCodes codes;

	private final LicenceCheck check;

	private final MessageSource messages;

	private final Clock clock;

	VerifyController(LicenceCodes codes, LicenceCheck check, MessageSource messages, Clock clock) {
		this.codes = codes;
		this.check = check;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/verify")
	ModelAndView ask(@RequestParam(defaultValue = "") String id, @RequestParam(defaultValue = "") String code,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		String identifier = id.strip();
		String secret = code.strip().toUpperCase(Locale.ROOT);
		if (identifier.isEmpty() && secret.isEmpty()) {
			return page(new VerifyView("", "", null, null, LARGEST, null), HttpStatus.OK);
		}
		LicenceCodes.Found found = this.codes.shown(identifier, secret, request.getRemoteAddr());
		if (found.tooMany()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Guesses.WINDOW.toSeconds()));
			return page(new VerifyView(identifier, secret, text("verification.too-many", locale), null, LARGEST, null),
					HttpStatus.TOO_MANY_REQUESTS);
		}
		Optional<Licence> licence = found.licence();
		return page(
				new VerifyView(identifier, secret, licence.isPresent() ? null : text("verification.unknown", locale),
						null, LARGEST, licence.map((known) -> byRegister(known, locale)).orElse(null)),
				HttpStatus.OK);
	}

	@PostMapping("/verify")
	ModelAndView upload(@RequestParam("file") MultipartFile file, Locale locale) throws IOException {
		if (file.isEmpty()) {
			return page(new VerifyView("", "", null, this.messages.getMessage("verification.no-file", null, locale),
					LARGEST, null), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		try (InputStream content = file.getInputStream()) {
			return page(new VerifyView("", "", null, null, LARGEST, byFile(this.check.ofFile(content), locale)),
					HttpStatus.OK);
		}
	}

	private static ModelAndView page(VerifyView view, HttpStatus status) {
		ModelAndView page = new ModelAndView("verify/verify");
		page.addObject("verify", view);
		page.setStatus(status);
		return page;
	}

	private Result byRegister(Licence licence, Locale locale) {
		String sealed = text("verification.seal.registered", locale, licence.issuerName(),
				instant(licence.issuedAt().atZone(this.clock.getZone()), locale));
		return new Result(false, LocalDateTime.now(this.clock), null,
				new Verdict(Tone.GOOD, licence.issuerName(), sealed), validity(licence, locale), facts(licence, locale),
				null);
	}

	private Result byFile(LicenceCheck.OfFile found, Locale locale) {
		VerificationResult file = found.file();
		Verdict validity = found.licence()
			.map((licence) -> validity(licence, locale))
			.orElseGet(() -> new Verdict(Tone.WAITING, text("verification.validity.unknown", locale),
					text("verification.validity.unknown.because", locale)));
		return new Result(true, LocalDateTime.now(this.clock), integrity(found, locale), seal(file, locale), validity,
				found.licence().map((licence) -> facts(licence, locale)).orElse(List.of()), null);
	}

	/**
	 * A seal leaves some bytes of its own wrapping open; the register knows the
	 * original's hash.
	 */
	private Verdict integrity(LicenceCheck.OfFile found, Locale locale) {
		VerificationResult file = found.file();
		if (file.original() && found.licence().isEmpty()) {
			return new Verdict(Tone.WAITING, text("verification.integrity.unregistered", locale),
					text("verification.integrity.unregistered.because", locale));
		}
		Tone tone = switch (file.integrity()) {
			case ORIGINAL_UNALTERED -> Tone.GOOD;
			case ALTERED, NOT_OURS, NOT_SIGNED -> Tone.BAD;
			case UNREADABLE -> Tone.WAITING;
		};
		String because = file.findings()
			.stream()
			.map(Finding::key)
			.map((key) -> text(key, locale))
			.collect(Collectors.joining(" "));
		return new Verdict(tone, text(file.integrity().key(), locale),
				because.isEmpty() ? text(file.integrity().key() + ".because", locale) : because);
	}

	private Verdict seal(VerificationResult file, Locale locale) {
		VerificationResult.Sealer sealer = file.sealedBy();
		VerificationResult.SealingTime time = file.sealedAt();
		if (sealer == null) {
			return new Verdict(Tone.WAITING, text("verification.seal.none", locale),
					text("verification.seal.none.because", locale));
		}
		if (!sealer.trusted() || file.integrity() == Integrity.NOT_OURS) {
			return new Verdict(Tone.BAD, text("verification.seal.untrusted", locale, sealer.name()),
					text("verification.seal.untrusted.because", locale, sealer.issuer()));
		}
		if (time == null || !time.trusted()) {
			return new Verdict(Tone.BAD, sealer.name(), text("verification.seal.no-time", locale));
		}
		return new Verdict(Tone.GOOD, sealer.name(), text("verification.seal.sealed-at", locale,
				instant(time.at().atZone(this.clock.getZone()), locale), time.authority()));
	}

	private Verdict validity(Licence licence, Locale locale) {
		LicenceStatus status = this.check.statusOf(licence);
		Tone tone = (status == LicenceStatus.VALID) ? Tone.GOOD : Tone.BAD;
		String key = "verification.validity." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
		String because = switch (status) {
			case VALID -> licence.validUntil()
				.map((day) -> text(key + ".because", locale, day(day, locale)))
				.orElseGet(() -> text(key + ".unlimited", locale));
			case EXPIRED -> text(key + ".because", locale, day(licence.validUntil().orElseThrow(), locale));
			case NOT_YET_VALID -> text(key + ".because", locale, day(licence.validFrom(), locale));
		};
		return new Verdict(tone, text(key, locale), because);
	}

	private List<Fact> facts(Licence licence, Locale locale) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(text("verification.fact.title", locale), licence.title(locale.getLanguage())));
		facts.add(new Fact(text("verification.fact.identifier", locale), licence.identifier()));
		facts.add(new Fact(text("verification.fact.holder", locale), licence.holderName()));
		facts.add(new Fact(text("verification.fact.issuer", locale), licence.issuerName()));
		facts.add(new Fact(text("verification.fact.issued-on", locale), day(licence.issuedOn(), locale)));
		licence.validUntil()
			.ifPresent((day) -> facts.add(new Fact(text("verification.fact.valid-until", locale), day(day, locale))));
		return facts;
	}

	private String day(java.time.LocalDate day, Locale locale) {
		return day.format(DateTimeFormatter.ofPattern(text("format.date", locale), locale));
	}

	private String instant(ZonedDateTime time, Locale locale) {
		return time.format(DateTimeFormatter.ofPattern(text("format.datetime", locale), locale));
	}

	private String text(String key, Locale locale, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
