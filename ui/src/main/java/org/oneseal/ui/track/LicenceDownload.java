package org.oneseal.ui.track;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.Words;

/** The sealed licence of a case, for its holder and for the officials of the case. */
@Controller
class LicenceDownload {

	private final CaseFiles files;

	private final LicenceRegister register;

	private final Words words;

	LicenceDownload(CaseFiles files, LicenceRegister register, Words words) {
		this.files = files;
		this.register = register;
		this.words = words;
	}

	@GetMapping("/licences/{number}.pdf")
	ResponseEntity<Resource> download(@PathVariable String number, Actor actor) throws IOException {
		ApprovalCase approvalCase = this.files.open(number, actor).approvalCase();
		Licence licence = this.register.ofCase(approvalCase.id())
			.orElseThrow(() -> new NoSuchCaseException("licence of " + number));
		String name = "%s-%s.pdf".formatted(licence.title(this.words.language()), approvalCase.number());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.contentLength(licence.size())
			.header("Content-Disposition",
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.header("X-Content-Type-Options", "nosniff")
			.body(new InputStreamResource(this.register.open(licence)));
	}

}
