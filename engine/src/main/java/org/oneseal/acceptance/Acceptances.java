package org.oneseal.acceptance;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface Acceptances extends Repository<Acceptance, String>, Additions<Acceptance> {

	Optional<Acceptance> findById(String caseId);

}
