package org.oneseal.cases;

import java.time.Instant;
import java.util.List;

import org.oneseal.organisation.Actor;

/** What nobody of a department took yet, as the work lists have it. */
public interface DepartmentPool {

	/**
	 * What came in and still waits, as far as it is of the official's duties; oldest
	 * first.
	 * @param since after which moment it came in
	 * @param until the last moment
	 * @param most how many at most
	 */
	List<Entry> startedBetween(Actor official, Instant since, Instant until, int most);

	/**
	 * A step that waits.
	 *
	 * @param caseNumber number of the case
	 * @param matter code of the matter
	 * @param stepKey id of the step in the process definition
	 */
	record Entry(String caseNumber, String matter, String stepKey) {

	}

}
