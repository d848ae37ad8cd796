package org.oneseal.decision;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<Decision, String> {

	Decision save(Decision decision);

	Optional<Decision> findById(String caseId);

}
