package org.oneseal.specialprocedure;

import java.util.List;

import org.springframework.data.repository.Repository;

interface SpecialProcedureRepository extends Repository<SpecialProcedure, String> {

	SpecialProcedure save(SpecialProcedure procedure);

	List<SpecialProcedure> findByCaseIdOrderByBegunAt(String caseId);

}
