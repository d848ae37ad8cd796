package org.oneseal.cases;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface Applications extends Repository<Application, String>, Additions<Application> {

	Optional<Application> findById(String id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Application a where a.id = :id")
	Optional<Application> lockById(String id);

	@Query("select a from Application a where a.applicant = :applicant and a.filed is null order by a.savedAt desc")
	List<Application> drafts(String applicant, Limit limit);

	void delete(Application application);

}
