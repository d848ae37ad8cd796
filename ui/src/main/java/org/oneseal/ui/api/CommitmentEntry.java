package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import org.oneseal.cases.Commitment;
import org.oneseal.cases.CommitmentTerms;
import org.oneseal.matter.Matter.RequiredMaterial;

/** A commitment that was signed. */
record CommitmentEntry(@Schema(description = "Ids of the materials that follow") List<String> materials,
		@Schema(description = "Last day to hand them in") LocalDate dueOn,
		@Schema(description = "Whether holidays not published yet may move that day") boolean provisional,
		@Schema(description = "What was signed, word for word") String text,
		@Schema(description = "Name of who signed, at that time") String by, @Schema(description = "When") Instant at) {

	static CommitmentEntry of(Commitment signed) {
		return new CommitmentEntry(signed.materials(), signed.dueOn(), signed.isProvisional(), signed.text(),
				signed.signedByName(), signed.signedAt());
	}

	/** One that can be signed. */
	record Offer(@Schema(description = "To be sent when it is signed") String terms,
			@Schema(description = "Ids of the materials that may follow and are missing") List<String> materials,
			@Schema(description = "Last day to hand them in, if it is signed today") LocalDate dueOn,
			@Schema(description = "What is signed, in the language asked for") String text) {

		static Offer of(CommitmentTerms terms, String text) {
			return new Offer(terms.code(), terms.materials().stream().map(RequiredMaterial::id).toList(),
					terms.by().date(), text);
		}

	}

}
