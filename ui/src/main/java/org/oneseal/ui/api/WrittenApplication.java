package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.ui.api.ProblemBody.FieldProblem;

/** An application as its applicant writes it. */
record WrittenApplication(@Schema(description = "Its id; of its case too") String id,
		@Schema(description = "Code of the matter") String matter,
		@Schema(description = "Region code of the authority") String authority,
		@Schema(description = "State of the matter's files it is written by") String version,
		@Schema(description = "Whether it can be written in: a draft, or sent back for correction") boolean open,
		@Schema(description = "Number of its case, once it is filed") @Nullable String caseNumber,
		@Schema(description = "When it was begun") Instant createdAt,
		@Schema(description = "When it was last saved") Instant savedAt,
		@Schema(description = "When it was last filed") @Nullable Instant filedAt,
		@Schema(description = "By key of the field") Map<String, Object> answers,
		@Schema(description = "Keys of answers that the account has proved and that cannot be changed") List<String> locked,
		@Schema(description = "The files that will be judged once it is filed") List<MaterialEntry> materials,
		@Schema(description = "What an official asked to mend") @Nullable CorrectionEntry correction,
		@Schema(description = "What can be signed to file it without materials that may follow; absent: none of them is missing") CommitmentEntry.@Nullable Offer commitment,
		@Schema(description = "Everything that keeps it from being filed, and what to look at again; not the materials that may follow") List<FieldProblem> problems) {

}
