package org.oneseal.specialprocedure;

import java.util.List;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface SpecialProcedureRepository extends Repository<SpecialProcedure, String>, Additions<SpecialProcedure> {

	SpecialProcedure save(SpecialProcedure procedure);

	List<SpecialProcedure> findByCaseIdOrderByBegunAt(String caseId);

}
