package org.oneseal.ui.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.oneseal.attachment.Attachment;
import org.oneseal.cases.Uploads;
import org.oneseal.organisation.Actor;

/**
 * Hands files out to those who may see them. Whatever a file is, the browser runs nothing
 * in it: it is saved, or shown as the picture or document we found it to be.
 */
@Controller
class MaterialDownload {

	private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

	private static final String NOTHING_TO_RUN = "default-src 'none'; sandbox";

	/**
	 * Some browsers refuse to open their viewer of PDF files in a sandbox. Without one
	 * there is still nothing a script could run in: the type is fixed, scripts are
	 * forbidden, and the viewer belongs to the browser, not to our pages.
	 */
	private static final String VIEWER_ONLY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final Uploads uploads;

	MaterialDownload(Uploads uploads) {
		this.uploads = uploads;
	}

	/**
	 * A file.
	 * @param wishes {@code view} to look at it in the browser, otherwise it is saved
	 */
	@GetMapping("/materials/{id}")
	ResponseEntity<Resource> download(@PathVariable String id, @RequestParam Map<String, String> wishes, Actor actor)
			throws IOException {
		Uploads.Opened opened = this.uploads.open(id, actor);
		Attachment content = opened.material().content();
		boolean inline = wishes.containsKey("view") && SHOWN.contains(content.mediaType());
		ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(opened.material().fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(content.mediaType()))
			.contentLength(content.size())
			.header("Content-Disposition", disposition.toString())
			.header("Content-Security-Policy", (inline && isPdf(content)) ? VIEWER_ONLY : NOTHING_TO_RUN)
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.header("X-Content-Type-Options", "nosniff")
			.body(new InputStreamResource(opened.content()));
	}

	private static boolean isPdf(Attachment content) {
		return MediaType.APPLICATION_PDF_VALUE.equals(content.mediaType());
	}

}
