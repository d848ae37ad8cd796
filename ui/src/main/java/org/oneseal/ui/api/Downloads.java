package org.oneseal.ui.api;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Contents as downloads: a browser that is led here keeps them and runs nothing. */
final class Downloads {

	private Downloads() {
	}

	static ResponseEntity<Resource> download(String name, String mediaType, long size, InputStream content) {
		ContentDisposition attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.contentLength(size)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.body(new InputStreamResource(content));
	}

}
