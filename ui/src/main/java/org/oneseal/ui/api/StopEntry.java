package org.oneseal.ui.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Stop;
import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.matter.MatterPack;

/** A step that is open or still to come, as far as is known now. */
record StopEntry(@Schema(description = "Id in the process") String step,
		@Schema(description = "What it is, by language") Map<String, String> title,
		@Schema(description = "Id of the open task; absent where it has not begun, and for the applicant's") @Nullable String task,
		@Schema(description = "Where it comes from: drawn in the process, or beside it") Origin origin,
		@Schema(description = "Whether the program does it") boolean automatic,
		@Schema(description = "Id of the department; absent for the applicant's and the program's") @Nullable String department,
		@Schema(description = "Account of who has it; absent for nobody") @Nullable String assignee,
		@Schema(description = "Who has it, or those who can do it today") List<Person> people,
		@Schema(description = "Whom it falls to because nobody of the department can do it; absent while somebody can") @Nullable Nobody leftTo,
		@Schema(description = "What it waits for before anybody can act on it") Hold waitsFor,
		@Schema(description = "Its last day, if what lies before it takes all its time; absent where it has none") @Nullable LocalDate until,
		@Schema(description = "Whether that day may move because holidays are not published yet") boolean provisional) {

	/** Somebody. */
	@Schema(name = "StopPerson")
	record Person(@Schema(description = "Their account") String account,
			@Schema(description = "Their name") String name) {

	}

	static StopEntry of(Stop stop, MatterPack pack) {
		return new StopEntry(stop.step(), pack.stepTitle(stop.step()).byLanguage(),
				stop.isApplicants() ? null : stop.task(), stop.origin(), stop.automatic(), stop.department(),
				stop.assignee(),
				stop.people().stream().map((person) -> new Person(person.username(), person.displayName())).toList(),
				stop.leftTo(), stop.hold(), stop.until(), stop.provisional());
	}

}
