package org.oneseal.cases;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The user tasks that are open in the engine, by its own tables: what the steps of the
 * cases are compared with.
 */
public interface OpenTasks {

	/**
	 * Those of cases, in the order of their ids.
	 * @param snapshot what is read through, so that the caller decides as of when
	 * @param id the last one that is known, empty at the beginning
	 */
	List<OpenTask> after(JdbcClient snapshot, String id, int most);

	/**
	 * A user task.
	 *
	 * @param id also that of its step
	 * @param caseNumber number of the case
	 * @param stepKey id in the process definition
	 * @param department who has to act, {@code null} for the applicant
	 */
	record OpenTask(String id, String caseNumber, String stepKey, @Nullable String department) {

	}

}
