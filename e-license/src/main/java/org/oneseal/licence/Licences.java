package org.oneseal.licence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface Licences extends Repository<Licence, String>, Additions<Licence> {

	Optional<Licence> findById(String identifier);

	Optional<Licence> findByCaseId(String caseId);

	List<Licence> findByCaseIdIn(Collection<String> caseIds);

	Optional<Licence> findBySha256(String sha256);

}
