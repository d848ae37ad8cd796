package org.oneseal.cases;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;

/**
 * Reads case files for those who may see them: applicants their own, officials what their
 * department handles or handled, supervisors those of their authority.
 */
@Component
public class CaseFiles {

	private static final int MY_CASES = 200;

	private final ApprovalCases cases;

	private final Applications applications;

	private final Materials materials;

	private final TolerantAcceptance tolerance;

	private final Steps steps;

	private final MatterPacks packs;

	CaseFiles(ApprovalCases cases, Applications applications, Materials materials, TolerantAcceptance tolerance,
			Steps steps, MatterPacks packs) {
		this.cases = cases;
		this.applications = applications;
		this.materials = materials;
		this.tolerance = tolerance;
		this.steps = steps;
		this.packs = packs;
	}

	/**
	 * The file of a case.
	 * @throws NoSuchCaseException if there is none that this person may see
	 */
	@Transactional(readOnly = true)
	public CaseFile open(String number, Actor actor) {
		ApprovalCase approvalCase = this.cases.known(number).orElseThrow(() -> new NoSuchCaseException(number));
		return fileFor(actor, approvalCase);
	}

	/** The file of the case a step belongs to. */
	@Transactional(readOnly = true)
	public CaseFile openByStep(String stepId, Actor actor) {
		ApprovalCase approvalCase = this.cases.findById(this.steps.get(stepId).caseId()).orElseThrow();
		return fileFor(actor, approvalCase);
	}

	/** The file as the system's own steps need it. */
	@Transactional(readOnly = true)
	public CaseFile open(CaseNumber number) {
		ApprovalCase approvalCase = this.cases.known(number.value())
			.orElseThrow(() -> new NoSuchCaseException(number.value()));
		return fileOf(approvalCase, this.steps.of(approvalCase.id()));
	}

	/** The applicant's cases, newest first, at most 200. */
	@Transactional(readOnly = true)
	public List<ApprovalCase> casesOf(Actor applicant) {
		return this.cases.findByApplicantOrderByReceivedAtDesc(applicant.username(), Limit.of(MY_CASES));
	}

	/**
	 * Other cases of the applicant of a case, newest first: those this person may
	 * {@link #open(String, Actor) open}, and no others.
	 * @param most how many at most
	 */
	@Transactional(readOnly = true)
	public List<ApprovalCase> othersOf(ApprovalCase approvalCase, Actor official, int most) {
		return this.cases.findOthers(approvalCase.applicant(), approvalCase.id(), official.department(),
				official.has(Duty.SUPERVISE) ? official.authority() : null, most);
	}

	private CaseFile fileFor(Actor actor, ApprovalCase approvalCase) {
		List<Step> all = this.steps.of(approvalCase.id());
		requireSight(approvalCase, actor, all);
		return fileOf(approvalCase, all);
	}

	private CaseFile fileOf(ApprovalCase approvalCase, List<Step> all) {
		Application application = this.applications.findById(approvalCase.id()).orElseThrow();
		List<Material> uploaded = this.materials.findByApplicationIdOrderByUploadedAt(approvalCase.id());
		MatterPack pack = this.packs.version(approvalCase.packVersion());
		return new CaseFile(approvalCase, application, application.filed(pack.form(MatterPack.APPLICATION_FORM)),
				uploaded, this.tolerance.of(approvalCase.id(), pack), all, pack,
				Judged.fingerprint(application, uploaded));
	}

	/** Refuses those who may not see the case. */
	public void requireSight(ApprovalCase approvalCase, Actor actor) {
		requireSight(approvalCase, actor, List.of());
	}

	/**
	 * Refuses those who may not see the case.
	 * @param read steps of the case that are known already: their departments may see it
	 */
	void requireSight(ApprovalCase approvalCase, Actor actor, List<Step> read) {
		boolean own = actor.isApplicant() && approvalCase.applicant().equals(actor.username());
		boolean handled = actor.department() != null
				&& (read.stream().anyMatch((step) -> step.department().filter(actor.department()::equals).isPresent())
						|| this.steps.handles(actor.department(), approvalCase.id()));
		boolean supervised = actor.has(Duty.SUPERVISE) && approvalCase.authority().equals(actor.authority());
		if (!own && !handled && !supervised) {
			throw new NoSuchCaseException(approvalCase.number().value());
		}
	}

}
