package org.oneseal.review;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ReviewRequestRepository extends Repository<ReviewRequest, String> {

	ReviewRequest save(ReviewRequest request);

	Optional<ReviewRequest> findById(String id);

	List<ReviewRequest> findByCaseIdOrderByAskedAt(String caseId);

}
