package org.oneseal.ui.api;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;

import org.oneseal.cases.Material;

/** A file that was handed in. */
record MaterialEntry(@Schema(description = "Its id; its content is at `/api/materials/{id`}") String id,
		@Schema(description = "Id of the material it is") String slot,
		@Schema(description = "As the applicant called it") String fileName,
		@Schema(description = "What it is, found by looking at it") String mediaType,
		@Schema(description = "In bytes") long size,
		@Schema(description = "Hash of its content, 64 hex digits") String sha256,
		@Schema(description = "Whether it is judged") Material.State state,
		@Schema(description = "When it came") Instant uploadedAt) {

	static MaterialEntry of(Material material) {
		return new MaterialEntry(material.id(), material.slot(), material.fileName(), material.content().mediaType(),
				material.content().size(), material.content().sha256(), material.state(), material.uploadedAt());
	}

}
