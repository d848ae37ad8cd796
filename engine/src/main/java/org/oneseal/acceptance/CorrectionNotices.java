package org.oneseal.acceptance;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface CorrectionNotices extends Repository<CorrectionNotice, String> {

	CorrectionNotice save(CorrectionNotice notice);

	Optional<CorrectionNotice> findById(String caseId);

}
