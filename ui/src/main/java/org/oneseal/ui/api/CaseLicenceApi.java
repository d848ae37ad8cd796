package org.oneseal.ui.api;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.cases.CaseFiles;
import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping("/api/cases/{number}/licence.pdf")
@Tag(name = "Cases")
class CaseLicenceApi {

	private final CaseFiles files;

	private final LicenceRegister register;

	CaseLicenceApi(CaseFiles files, LicenceRegister register) {
		this.files = files;
		this.register = register;
	}

	@GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
	@Refuses(ProblemType.FILES_UNAVAILABLE)
	@Operation(operationId = "getLicence", summary = "The sealed licence of a case",
			description = "Not found until it is made; `licence` of the case says when it is.")
	ResponseEntity<Resource> get(@PathVariable String number, Actor reader) throws IOException {
		String id = this.files.open(number, reader).approvalCase().id();
		Licence licence = this.register.ofCase(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
		return Downloads.download(licence.identifier() + ".pdf", MediaType.APPLICATION_PDF_VALUE, licence.size(),
				this.register.open(licence));
	}

}
