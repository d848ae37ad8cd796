package org.oneseal.ui.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.oneseal.cases.Uploads;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping(path = "/api/applications/{id}/materials", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Applications")
class ApplicationMaterialsApi {

	private final Uploads uploads;

	private final ApplicationReader reader;

	ApplicationMaterialsApi(Uploads uploads, ApplicationReader reader) {
		this.uploads = uploads;
		this.reader = reader;
	}

	@PostMapping(path = "/{slot}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Refuses({ ProblemType.APPLICATION_CLOSED, ProblemType.INVALID, ProblemType.FILES_UNAVAILABLE })
	@Operation(operationId = "uploadMaterial", summary = "Hand in a file",
			description = "The same content in the same slot is kept once, so a retry is safe. The type is found by looking at the content.")
	WrittenApplication upload(@PathVariable String id, @PathVariable String slot, @RequestPart MultipartFile file,
			Actor applicant, Language language) throws IOException {
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		try (InputStream content = file.getInputStream()) {
			List<Problem> problems = this.uploads.upload(id, slot, name, content, applicant);
			Refusal.throwIfAny(problems);
		}
		return this.reader.read(id, applicant, language);
	}

	@DeleteMapping("/{material}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Refuses(ProblemType.APPLICATION_CLOSED)
	@Operation(operationId = "removeMaterial", summary = "Take a file out",
			description = "While a correction is asked, a file that was filed before is judged until the correction is filed.")
	void remove(@PathVariable String id, @PathVariable String material, Actor applicant, Language language) {
		boolean there = this.reader.read(id, applicant, language)
			.materials()
			.stream()
			.anyMatch((entry) -> entry.id().equals(material));
		if (!there) {
			throw new Refusal(ProblemType.NOT_FOUND);
		}
		this.uploads.remove(id, material, applicant);
	}

}
