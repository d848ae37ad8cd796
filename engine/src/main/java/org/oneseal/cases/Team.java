package org.oneseal.cases;

import java.util.List;

import org.oneseal.organisation.Account;
import org.oneseal.organisation.Leave;

/**
 * The officials of a department today.
 *
 * @param officials those who may sign in, by name of the account
 * @param leaves leaves of theirs that hold today
 */
record Team(List<Account> officials, List<Leave> leaves) {

	boolean isAbsent(Account official) {
		return this.leaves.stream().anyMatch((leave) -> leave.official().equals(official.username()));
	}

	boolean isPresent(String person) {
		return this.officials.stream()
			.anyMatch((official) -> official.username().equals(person) && !isAbsent(official));
	}

}
