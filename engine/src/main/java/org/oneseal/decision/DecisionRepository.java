package org.oneseal.decision;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface DecisionRepository extends Repository<Decision, String>, Additions<Decision> {

	Optional<Decision> findById(String caseId);

}
