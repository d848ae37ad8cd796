package org.oneseal.review;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface ReviewRepository extends Repository<Review, String>, Additions<Review> {

	Review save(Review review);

	Optional<Review> findById(String id);

	List<Review> findByCaseIdOrderByStartedAt(String caseId);

}
