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

import org.oneseal.attachment.Attachment;
import org.oneseal.cases.Uploads;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping("/api/materials")
@Tag(name = "Cases")
class MaterialsApi {

	private final Uploads uploads;

	MaterialsApi(Uploads uploads) {
		this.uploads = uploads;
	}

	@GetMapping(path = "/{id}",
			produces = { MediaType.APPLICATION_PDF_VALUE, MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE })
	@Refuses(ProblemType.FILES_UNAVAILABLE)
	@Operation(operationId = "getMaterial", summary = "The content of a file that was handed in")
	ResponseEntity<Resource> get(@PathVariable String id, Actor reader) throws IOException {
		Uploads.Opened opened = this.uploads.open(id, reader);
		Attachment content = opened.material().content();
		return Downloads.download(opened.material().fileName(), content.mediaType(), content.size(), opened.content());
	}

}
