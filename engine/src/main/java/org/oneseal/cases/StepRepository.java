package org.oneseal.cases;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StepRepository extends Repository<Step, String> {

	Step save(Step step);

	Optional<Step> findById(String id);

	@Query("select s.caseId from Step s where s.id = :id")
	Optional<String> findCaseIdById(String id);

	List<Step> findByCaseIdOrderByStartedAt(String caseId);

}
