package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.matter.CandidateSpec.Nobody;

/** A step of a case. */
record TaskReport(@Schema(description = "Its id") String id,
		@Schema(description = "Number of the case") String caseNumber,
		@Schema(description = "Where the case stands") CaseStatus caseStatus,
		@Schema(description = "Id in the process") String step,
		@Schema(description = "What kind of act ends it") Step.Kind kind,
		@Schema(description = "What it is, by language") Map<String, String> title,
		@Schema(description = "Id of the department whose work it is") String department,
		@Schema(description = "Whether it still waits") boolean open,
		@Schema(description = "Account of the official who took it") @Nullable String assignee,
		@Schema(description = "How it came to that official; absent if they took it") @Nullable HandoverEntry handover,
		@Schema(description = "Account of who works on it for that official; absent if nobody was asked") @Nullable String delegate,
		@Schema(description = "Since when it waits") Instant startedAt,
		@Schema(description = "Last day for it") @Nullable LocalDate dueOn,
		@Schema(description = "When it was done") @Nullable Instant endedAt,
		@Schema(description = "Where it comes from: drawn in the process, or beside it") Step.Origin origin,
		@Schema(description = "What it waits for before anybody can act on it") Step.Hold waitsFor,
		@Schema(description = "What this official may send to `complete` now") List<String> actions,
		@Schema(description = "Whom this official may hand it to, or ask for help, now; absent if they may not hand it over") @Nullable List<Colleague> colleagues,
		@Schema(description = "What colleagues were asked to do, oldest first; absent if nobody was asked") @Nullable List<DelegationEntry> delegations,
		@Schema(description = "Who asked to hurry, oldest first; absent if nobody did") @Nullable List<UrgingEntry> urgings,
		@Schema(description = "Account of the colleague on leave whose work it is for this official; absent where it is their own") @Nullable String absent,
		@Schema(description = "Whom it falls to because no official of the department can do it; absent while somebody can") @Nullable Nobody leftTo,
		@Schema(description = "Fingerprint of what is judged, to be sent along") String seen) {

	/** How a task came to the official who holds it. */
	record HandoverEntry(@Schema(description = "Account of who handed it over") String by,
			@Schema(description = "Their name") String byName, @Schema(description = "Why") String reason,
			@Schema(description = "When") Instant at) {

	}

	/** Work a colleague was asked for. */
	record DelegationEntry(@Schema(description = "Account of who asked") String by,
			@Schema(description = "Account of the colleague") String to,
			@Schema(description = "What was asked") String words, @Schema(description = "When") Instant askedAt,
			@Schema(description = "The colleague's note; absent if it was called back") @Nullable String note,
			@Schema(description = "When it was answered or called back") @Nullable Instant endedAt) {

	}

	/** Somebody asked to hurry. */
	record UrgingEntry(@Schema(description = "Account of who urged") String by,
			@Schema(description = "What they said") String words, @Schema(description = "When") Instant at) {

	}

	/** Somebody a task can be handed to. */
	record Colleague(@Schema(description = "Their account") String account,
			@Schema(description = "Their name") String name) {

	}

}
