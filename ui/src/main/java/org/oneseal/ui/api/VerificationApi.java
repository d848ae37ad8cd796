package org.oneseal.ui.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.oneseal.form.Problem;
import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceCheck;
import org.oneseal.seal.VerificationResult;
import org.oneseal.ui.api.VerificationReport.FileFindings;
import org.oneseal.ui.api.VerificationReport.Reason;
import org.oneseal.ui.api.VerificationReport.SealedAt;
import org.oneseal.ui.api.VerificationReport.SealedBy;
import org.oneseal.ui.view.LicenceCodes;

@RestController
@RequestMapping(path = "/api/verify", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Verification", description = "Whether a licence is real, and valid now. Public.")
class VerificationApi {

	private final LicenceCodes codes;

	private final LicenceCheck check;

	private final Messages messages;

	private final Clock clock;

	VerificationApi(LicenceCodes codes, LicenceCheck check, Messages messages, Clock clock) {
		this.codes = codes;
		this.check = check;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/{identifier}")
	@Refuses({ ProblemType.UNKNOWN_LICENCE, ProblemType.TOO_MANY_CODES })
	@Operation(operationId = "verifyByCode", summary = "Ask the register about a licence one was shown",
			description = "By the two parts of its QR code. A wrong code and an identifier that does not exist look the same.")
	VerificationReport byCode(@PathVariable String identifier,
			@Parameter(description = "Secret part of the QR code") @RequestParam String code,
			HttpServletRequest request) {
		LicenceCodes.Found found = this.codes.shown(identifier, code, request.getRemoteAddr());
		Licence licence = found.licence()
			.orElseThrow(() -> new Refusal(found.tooMany() ? ProblemType.TOO_MANY_CODES : ProblemType.UNKNOWN_LICENCE));
		return new VerificationReport(this.clock.instant(), null, entry(licence));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Refuses(ProblemType.INVALID)
	@Operation(operationId = "verifyFile", summary = "Look at a sealed file",
			description = "Says separately whether the file is original and unaltered, who sealed it and when, and whether the licence is valid now.")
	VerificationReport byFile(@RequestPart MultipartFile file, Language language) throws IOException {
		if (file.isEmpty()) {
			throw Refusal.of("file", "material.empty");
		}
		try (InputStream content = file.getInputStream()) {
			LicenceCheck.OfFile found = this.check.ofFile(content);
			return new VerificationReport(this.clock.instant(), findings(found.file(), language),
					found.licence().map(this::entry).orElse(null));
		}
	}

	private LicenceEntry entry(Licence licence) {
		return LicenceEntry.shown(licence, this.check.statusOf(licence));
	}

	private FileFindings findings(VerificationResult file, Language language) {
		return new FileFindings(file.integrity(), file.findings()
			.stream()
			.map((finding) -> new Reason(finding, this.messages.say(language, Problem.error(null, finding.key()))))
			.toList(), sealedBy(file.sealedBy()), sealedAt(file.sealedAt()), file.sha256());
	}

	private static @Nullable SealedBy sealedBy(VerificationResult.@Nullable Sealer sealer) {
		return (sealer != null) ? new SealedBy(sealer.name(), sealer.subject(), sealer.issuer(), sealer.trusted())
				: null;
	}

	private static @Nullable SealedAt sealedAt(VerificationResult.@Nullable SealingTime time) {
		return (time != null) ? new SealedAt(time.at(), time.authority(), time.trusted()) : null;
	}

}
