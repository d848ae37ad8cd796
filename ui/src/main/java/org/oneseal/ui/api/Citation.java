package org.oneseal.ui.api;

import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.LegalBasis;

/** The place in the law that carries a rule. */
record Citation(@Schema(description = "Name of the law by language") Map<String, String> law,
		@Schema(description = "Article as cited; absent where a lawyer has still to name it") @Nullable String article,
		@Schema(description = "What the citation says about the rule, by language") @Nullable Map<String, String> note) {

	static Citation of(LegalBasis basis) {
		return new Citation(basis.law().byLanguage(), basis.article(),
				(basis.note() != null) ? basis.note().byLanguage() : null);
	}

}
