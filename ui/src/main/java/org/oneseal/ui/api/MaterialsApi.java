package org.oneseal.ui.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

	@GetMapping("/{id}")
	@Operation(operationId = "getMaterial", summary = "The content of a file that was handed in")
	ResponseEntity<Resource> get(@PathVariable String id, Actor reader) throws IOException {
		Uploads.Opened opened = this.uploads.open(id, reader);
		ContentDisposition name = ContentDisposition.attachment()
			.filename(opened.material().fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(opened.material().content().mediaType()))
			.contentLength(opened.material().content().size())
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(new InputStreamResource(opened.content()));
	}

}
