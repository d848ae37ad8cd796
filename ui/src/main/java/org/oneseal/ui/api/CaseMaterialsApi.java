package org.oneseal.ui.api;

import java.io.IOException;
import java.io.InputStream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Uploads;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping(path = "/api/cases/{number}/materials", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseMaterialsApi {

	private final Uploads uploads;

	private final CaseReader reader;

	CaseMaterialsApi(Uploads uploads, CaseReader reader) {
		this.uploads = uploads;
		this.reader = reader;
	}

	@PostMapping(path = "/{slot}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Refuses({ ProblemType.MATERIAL_NOT_AWAITED, ProblemType.MATERIAL_TOO_LATE, ProblemType.INVALID,
			ProblemType.FILES_UNAVAILABLE })
	@Operation(operationId = "followMaterial", summary = "Hand in what was allowed to follow",
			description = "For the applicant, as long as `outstanding` of the case names the slot, until the decision. Officials see it at once; nothing is granted before it is there.")
	CaseReport follow(@PathVariable String number, @PathVariable String slot, @RequestPart MultipartFile file,
			Actor applicant, RequestKey key, Language language) throws IOException {
		CaseNumber wanted = CasesApi.caseNumber(number);
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		String command = keyOf(file, key);
		try (InputStream content = file.getInputStream()) {
			Refusal.throwIfAny(this.uploads.follow(wanted, slot, name, content, applicant, command));
		}
		return this.reader.read(number, applicant, language);
	}

	private static String keyOf(MultipartFile file, RequestKey key) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return key.forCommand(content);
		}
	}

}
