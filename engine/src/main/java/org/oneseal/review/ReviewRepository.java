package org.oneseal.review;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<Review, String> {

	Review save(Review review);

	Optional<Review> findById(String id);

	List<Review> findByCaseIdOrderByStartedAt(String caseId);

}
