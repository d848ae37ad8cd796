package org.oneseal.acceptance;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface CorrectionNotices extends Repository<CorrectionNotice, String>, Additions<CorrectionNotice> {

	Optional<CorrectionNotice> findById(String caseId);

}
