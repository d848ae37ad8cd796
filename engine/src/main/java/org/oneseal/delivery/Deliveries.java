package org.oneseal.delivery;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All deliveries, by case. */
public interface Deliveries extends Repository<Delivery, String> {

	Delivery save(Delivery delivery);

	Optional<Delivery> findById(String caseId);

}
