package org.oneseal.cases;

import java.util.List;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface Commitments extends Repository<Commitment, String>, Additions<Commitment> {

	List<Commitment> findByApplicationIdOrderBySignedAt(String applicationId);

}
