package org.oneseal.cases;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Commitments extends Repository<Commitment, String> {

	Commitment save(Commitment commitment);

	List<Commitment> findByApplicationIdOrderBySignedAt(String applicationId);

}
