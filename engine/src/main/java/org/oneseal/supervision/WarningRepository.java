package org.oneseal.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface WarningRepository extends Repository<Warning, String>, Additions<Warning> {

	Warning save(Warning warning);

	Optional<Warning> findById(String id);

	@Query("select w.caseId from Warning w where w.id = :id")
	Optional<String> findCaseIdById(String id);

	Optional<Warning> findByAboutAndCauseAndLastDay(String about, Cause cause, LocalDate lastDay);

	List<Warning> findByAbout(String about);

	List<Warning> findByCaseIdOrderByRaisedAtAscIdAsc(String caseId);

	@Query("select w from Warning w where w.caseId in :cases and w.state in (org.oneseal.supervision.Warning.State.OPEN,"
			+ " org.oneseal.supervision.Warning.State.ANSWERED, org.oneseal.supervision.Warning.State.APPEALED)")
	List<Warning> findPending(Collection<String> cases);

}
