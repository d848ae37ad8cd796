package org.oneseal.licence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.oneseal.attachment.AttachmentStore;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.cases.StepDelayedException;
import org.oneseal.text.Sha256;
import org.oneseal.yaml.FaultyFilesException;
import org.oneseal.seal.SealingException;
import org.oneseal.seal.TimeStampUnavailableException;

/**
 * Makes the licence of a granted case. Runs after the decision, on its own: whatever is
 * wrong here (a layout, the time-stamp service, the key) delays the licence and never the
 * decision. Nothing is locked while the licence is sealed. A second run for the same case
 * finds the licence and leaves it alone, or makes it under the number the first one drew.
 */
@Component("issueLicence")
class IssueLicence implements ProcessStep {

	private final ApprovalCases cases;

	private final LicencePreparation preparation;

	private final Licences licences;

	private final LicencePress press;

	private final AttachmentStore store;

	private final Journal journal;

	private final Clock clock;

	IssueLicence(ApprovalCases cases, LicencePreparation preparation, Licences licences, LicencePress press,
			AttachmentStore store, Journal journal, Clock clock) {
		this.cases = cases;
		this.preparation = preparation;
		this.licences = licences;
		this.press = press;
		this.store = store;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public void run(CaseNumber number) {
		LicencePreparation.Prepared prepared = this.preparation.prepare(number).orElse(null);
		if (prepared != null) {
			byte[] sealed = print(prepared);
			String sha256 = keep(sealed);
			enter(number, prepared.facts(), sha256, sealed.length);
		}
	}

	/** Only now the case is locked; another run may have been faster meanwhile. */
	private void enter(CaseNumber number, LicenceFacts said, String sha256, int size) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		if (this.licences.findByCaseId(approvalCase.id()).isPresent()) {
			return;
		}
		CaseStatus before = approvalCase.status();
		this.licences.add(new Licence(said, LicenceData.json(said), sha256, size, this.clock.instant()));
		approvalCase.licenceIssued();
		Map<String, String> details = new LinkedHashMap<>();
		details.put("licence", said.number().value());
		details.put("sha256", sha256);
		this.journal.recordSystem(approvalCase, before, Act.LICENCE_ISSUED, "issueLicence", details);
	}

	private byte[] print(LicencePreparation.Prepared prepared) {
		try {
			return this.press.print(prepared.facts(), prepared.pack());
		}
		catch (TimeStampUnavailableException ex) {
			throw new StepDelayedException("licence.delayed.time-stamp", ex);
		}
		catch (SealingException ex) {
			throw new StepDelayedException("licence.delayed.seal", ex);
		}
		catch (LayoutException | FaultyFilesException ex) {
			throw new StepDelayedException("licence.delayed.layout", ex);
		}
	}

	/**
	 * Content is named by its hash: written again after a rollback, it is the same or
	 * unused.
	 */
	private String keep(byte[] sealed) {
		try {
			String sha256 = Sha256.of(sealed);
			Path draft = this.store.draft();
			try (OutputStream out = Files.newOutputStream(draft)) {
				out.write(sealed);
			}
			this.store.keep(draft, sha256);
			return sha256;
		}
		catch (IOException ex) {
			throw new StepDelayedException("licence.delayed.store", ex);
		}
	}

}
