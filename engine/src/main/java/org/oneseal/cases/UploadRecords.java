package org.oneseal.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.oneseal.attachment.Attachment;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Notes which files lie in which slots. */
@Component
class UploadRecords {

	/** More is no application any more but an archive; the number is our own choice. */
	private static final int FILES_PER_SLOT = 20;

	private static final int LONGEST_NAME = 200;

	private final Drafts drafts;

	private final Materials materials;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final Judged judged;

	private final TimeLimits limits;

	private final RequestKeys requests;

	private final Journal journal;

	private final Clock clock;

	UploadRecords(Drafts drafts, Materials materials, ApprovalCases cases, CaseFiles files, Judged judged,
			TimeLimits limits, RequestKeys requests, Journal journal, Clock clock) {
		this.drafts = drafts;
		this.materials = materials;
		this.cases = cases;
		this.files = files;
		this.judged = judged;
		this.limits = limits;
		this.requests = requests;
		this.journal = journal;
		this.clock = clock;
	}

	@Command
	public List<Problem> add(String applicationId, String slot, String fileName, Attachment content, Actor applicant) {
		this.drafts.own(applicationId, applicant);
		List<Material> inSlot = this.materials.findByApplicationIdOrderByUploadedAt(applicationId)
			.stream()
			.filter((material) -> material.slot().equals(slot) && material.isKept())
			.toList();
		if (inSlot.stream().anyMatch((material) -> material.content().sha256().equals(content.sha256()))) {
			return List.of();
		}
		if (inSlot.size() >= FILES_PER_SLOT) {
			return List.of(Problem.error(slot, "material.too-many", FILES_PER_SLOT));
		}
		this.materials.add(new Material(UUID.randomUUID().toString(), applicationId, slot, shown(fileName), content,
				this.clock.instant()));
		return List.of();
	}

	@Command
	public List<Problem> follow(CaseNumber number, String slot, String fileName, Attachment content, Actor applicant,
			String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		if (this.requests.isRepeated(applicant.username(), requestKey)) {
			return List.of();
		}
		if (approvalCase.status() != CaseStatus.RECEIVED && approvalCase.status() != CaseStatus.ACCEPTED) {
			return List.of(Problem.error(slot, "material.follow.too-late"));
		}
		if (this.files.open(number).outstanding().stream().noneMatch((awaited) -> awaited.id().equals(slot))) {
			return List.of(Problem.error(slot, "material.follow.not-awaited"));
		}
		this.requests.note(applicant.username(), requestKey);
		Material material = new Material(UUID.randomUUID().toString(), approvalCase.id(), slot, shown(fileName),
				content, this.clock.instant());
		material.file();
		this.materials.add(material);
		this.judged.changed(approvalCase);
		this.journal.record(approvalCase, approvalCase.status(), Act.MATERIAL_FOLLOWED, applicant, null, null,
				Map.of("material", slot, "sha256", content.sha256()));
		if (this.files.open(number).outstanding().isEmpty()) {
			this.limits.completed(approvalCase);
		}
		return List.of();
	}

	@Command
	public void remove(String applicationId, String materialId, Actor applicant) {
		this.drafts.own(applicationId, applicant);
		Material material = this.materials.findById(materialId)
			.filter((found) -> found.applicationId().equals(applicationId))
			.orElseThrow(() -> new NoSuchCaseException(materialId));
		switch (material.state()) {
			case DRAFT -> this.materials.delete(material);
			case FILED -> material.leaveWithCorrection();
			case LEAVING -> material.stay();
			case REPLACED -> throw new NoSuchCaseException(materialId);
		}
	}

	/** The last part of the name, without what no screen should draw. */
	private static String shown(String fileName) {
		String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "")
			.strip();
		String name = last.isEmpty() ? "file" : last;
		return (name.codePointCount(0, name.length()) <= LONGEST_NAME) ? name
				: name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
	}

}
