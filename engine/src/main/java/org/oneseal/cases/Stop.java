package org.oneseal.cases;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.organisation.Account;

/**
 * A step that is open or still ahead of a case, as far as is known now.
 *
 * @param step id in the process
 * @param task id of the open step, {@code null} where it has not begun
 * @param automatic whether the program does it
 * @param department who has to act; {@code null} for the applicant and the program
 * @param assignee account of who holds it, {@code null} for nobody
 * @param people who holds it, or those who can do it today, by name of the account
 * @param leftTo whom it falls to because nobody of the department can do it
 * @param until its last day, if whatever lies before it takes as long as it may;
 * {@code null} where it has none
 * @param provisional whether that day may still move because the holidays are not all
 * published
 */
public record Stop(String step, @Nullable String task, Origin origin, boolean automatic, @Nullable String department,
		@Nullable String assignee, List<Account> people, @Nullable Nobody leftTo, Hold hold, @Nullable LocalDate until,
		boolean provisional) {

	public Stop {
		people = List.copyOf(people);
	}

	/** Whether it is the applicant's. */
	public boolean isApplicants() {
		return !this.automatic && this.department == null;
	}

}
