package org.oneseal.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;
import org.oneseal.database.Memory;

interface StepRepository extends Repository<Step, String>, Additions<Step> {

	Optional<Step> findById(String id);

	@Query("select s.kind from Step s where s.id = :id")
	Optional<Step.Kind> findKindById(String id);

	List<Step> findByCaseIdOrderByStartedAt(String caseId);

	/**
	 * All steps of a case, oldest first. A transaction that holds the lock of the case
	 * reads them once.
	 */
	default List<Step> ofCase(String caseId) {
		return List.copyOf(
				Memory
					.underLock(caseId, new OfCase(caseId), Known.class,
							() -> new Known(new ArrayList<>(findByCaseIdOrderByStartedAt(caseId))))
					.steps());
	}

	/** Adds a step that begins now. */
	default void begin(Step step) {
		add(step);
		Memory.recall(new OfCase(step.caseId())).map(Known.class::cast).ifPresent((known) -> known.steps().add(step));
	}

	/** Under which the steps of a case are remembered. */
	record OfCase(String caseId) {

	}

	/** The steps of a case, oldest first. */
	record Known(List<Step> steps) {

	}

	/** How many open steps each of these officials holds; none is not listed. */
	@Query("select s.assignment.assignee, count(s) from Step s where s.assignment.assignee in :officials and s.endedAt is null group by s.assignment.assignee")
	List<Object[]> loads(Collection<String> officials);

	/** When the system last gave each of these officials a step; never is not listed. */
	@Query("select s.assignment.assignedTo, max(s.assignment.assignedAt) from Step s where s.assignment.assignedTo in :officials group by s.assignment.assignedTo")
	List<Object[]> turns(Collection<String> officials);

	/** Open steps of a department, by id. */
	@Query("select s.id from Step s where s.department = :department and s.endedAt is null and s.id > :after order by s.id")
	List<String> openOf(String department, String after, Limit most);

}
