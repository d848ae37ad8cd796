package org.oneseal.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.attachment.AttachmentIntake;
import org.oneseal.attachment.AttachmentStore;
import org.oneseal.attachment.Received;
import org.oneseal.attachment.StoreUnavailableException;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/**
 * Files of an application: put in, taken out, read. A file is streamed into the store
 * before any transaction begins; a slow upload holds no connection to the database.
 */
@Component
public class Uploads {

	/** The problem that is none of the sender's. */
	public static final String STORE_UNAVAILABLE = "material.store-unavailable";

	private static final Logger logger = LoggerFactory.getLogger(Uploads.class);

	private final Drafts drafts;

	private final UploadRecords records;

	private final Materials materials;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final AttachmentIntake intake;

	private final AttachmentStore store;

	Uploads(Drafts drafts, UploadRecords records, Materials materials, ApprovalCases cases, CaseFiles files,
			AttachmentIntake intake, AttachmentStore store) {
		this.drafts = drafts;
		this.records = records;
		this.materials = materials;
		this.cases = cases;
		this.files = files;
		this.intake = intake;
		this.store = store;
	}

	/**
	 * Takes a file into a slot.
	 * @param fileName as the applicant's machine gave it
	 * @return why the file was not taken, empty if it was
	 * @throws IOException if the content stops coming
	 */
	public List<Problem> upload(String applicationId, String slot, String fileName, InputStream content,
			Actor applicant) throws IOException {
		Drafts.Draft draft = this.drafts.open(applicationId, applicant);
		var material = draft.pack().matter().material(slot).orElseThrow(() -> new NoSuchCaseException(slot));
		Received received = receive(content, material.accept(), slot);
		if (received.attachment().isEmpty()) {
			return received.problems();
		}
		return this.records.add(applicationId, slot, fileName, received.attachment().get(), applicant);
	}

	/**
	 * Takes a file that was allowed to follow later (容缺受理); officials see it at once.
	 * @param requestKey see {@link RequestKeys}
	 * @return why the file was not taken, empty if it was
	 * @throws NoSuchCaseException if the case is not the applicant's or its matter knows
	 * no such material
	 */
	public List<Problem> follow(CaseNumber number, String slot, String fileName, InputStream content, Actor applicant,
			String requestKey) throws IOException {
		if (!applicant.isApplicant()) {
			throw new NoSuchCaseException(number.value());
		}
		CaseFile file = this.files.open(number.value(), applicant);
		var material = file.pack().matter().material(slot).orElseThrow(() -> new NoSuchCaseException(slot));
		Received received = receive(content, material.accept(), slot);
		if (received.attachment().isEmpty()) {
			return received.problems();
		}
		return this.records.follow(number, slot, fileName, received.attachment().get(), applicant, requestKey);
	}

	/**
	 * The sender can only try again; whoever runs the system finds the cause in the log.
	 */
	private Received receive(InputStream content, Set<String> accept, String slot) throws IOException {
		try {
			return this.intake.receive(content, accept, slot);
		}
		catch (StoreUnavailableException ex) {
			logger.error("A file could not be kept", ex);
			return Received.refused(Problem.error(slot, STORE_UNAVAILABLE));
		}
	}

	/** Takes a file out; one that is judged leaves when the correction is filed. */
	public void remove(String applicationId, String materialId, Actor applicant) {
		this.records.remove(applicationId, materialId, applicant);
	}

	/** A file and its content. */
	public record Opened(Material material, InputStream content) {

	}

	/**
	 * Opens a file for its applicant or for an official who handles the case.
	 * @throws NoSuchCaseException if there is none that this person may see
	 */
	@Transactional(readOnly = true)
	public Opened open(String materialId, Actor actor) throws IOException {
		Material material = visible(materialId, actor);
		return new Opened(material, this.store.open(material.content().sha256()));
	}

	/**
	 * What is known of a file, for those who may {@link #open(String, Actor) open} it.
	 * @throws NoSuchCaseException if there is none that this person may see
	 */
	@Transactional(readOnly = true)
	public Material look(String materialId, Actor actor) {
		return visible(materialId, actor);
	}

	private Material visible(String materialId, Actor actor) {
		Material material = this.materials.findById(materialId).orElseThrow(() -> new NoSuchCaseException(materialId));
		if (actor.isApplicant()) {
			this.drafts.open(material.applicationId(), actor);
		}
		else {
			ApprovalCase approvalCase = this.cases.findById(material.applicationId())
				.orElseThrow(() -> new NoSuchCaseException(materialId));
			this.files.requireSight(approvalCase, actor);
			if (material.state() == Material.State.DRAFT) {
				throw new NoSuchCaseException(materialId);
			}
		}
		return material;
	}

}
