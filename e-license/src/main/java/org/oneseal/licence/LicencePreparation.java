package org.oneseal.licence;

import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.matter.MatterPack;

/**
 * Gathers what a licence says and draws its number, in a transaction of its own: when it
 * is committed the number is the case's for good, and no row is locked while the licence
 * is sealed and time-stamped.
 */
@Component
class LicencePreparation {

	private final CaseFiles files;

	private final Licences licences;

	private final LicenceFactsOfCase facts;

	private final TransactionTemplate alone;

	LicencePreparation(CaseFiles files, Licences licences, LicenceFactsOfCase facts,
			PlatformTransactionManager transactions) {
		this.files = files;
		this.licences = licences;
		this.facts = facts;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * What is to be printed.
	 *
	 * @param facts what the licence says
	 * @param pack the pack it is printed by
	 */
	record Prepared(LicenceFacts facts, MatterPack pack) {

	}

	/** Empty where the case has its licence already. */
	Optional<Prepared> prepare(CaseNumber number) {
		try {
			return tried(number);
		}
		catch (DuplicateKeyException drawnByAnotherRun) {
			return tried(number);
		}
	}

	private Optional<Prepared> tried(CaseNumber number) {
		Optional<Prepared> prepared = this.alone.execute((status) -> {
			CaseFile file = this.files.open(number);
			return this.licences.findByCaseId(file.approvalCase().id()).isPresent() ? Optional.empty()
					: Optional.of(new Prepared(this.facts.of(file), file.pack()));
		});
		return (prepared != null) ? prepared : Optional.empty();
	}

}
