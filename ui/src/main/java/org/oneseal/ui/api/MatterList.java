package org.oneseal.ui.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;

import org.oneseal.matter.Implementation;
import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterPack;

/** The matters one can apply for. */
record MatterList(@Schema(description = "The matters, by code") List<Entry> items) {

	/** A matter. */
	@Schema(name = "MatterEntry")
	record Entry(@Schema(description = "Its code") String code,
			@Schema(description = "What it is called, by language") Map<String, String> title,
			@Schema(description = "What one gets in the end, by language") Map<String, String> result,
			@Schema(description = "What it is for, by language") Map<String, String> summary,
			@Schema(description = "Who may apply") Set<Matter.ApplicantKind> applicants,
			@Schema(description = "Region codes of the authorities that handle it") List<String> authorities) {

		static Entry of(MatterPack pack) {
			Matter matter = pack.matter();
			return new Entry(matter.code().value(), matter.title().byLanguage(), matter.result().byLanguage(),
					matter.summary().byLanguage(), matter.applicants(),
					pack.implementations().stream().map(Implementation::authority).toList());
		}

	}

}
