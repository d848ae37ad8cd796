package org.oneseal.delivery;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

/** All deliveries, by case. */
public interface Deliveries extends Repository<Delivery, String>, Additions<Delivery> {

	Optional<Delivery> findById(String caseId);

}
