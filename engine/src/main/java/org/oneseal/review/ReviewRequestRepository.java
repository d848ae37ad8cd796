package org.oneseal.review;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface ReviewRequestRepository extends Repository<ReviewRequest, String>, Additions<ReviewRequest> {

	Optional<ReviewRequest> findById(String id);

	List<ReviewRequest> findByCaseIdOrderByAskedAt(String caseId);

}
