package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.matter.Matter.CitedLimit;
import org.oneseal.matter.Matter.Necessity;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.Countdowns;

/**
 * Taking in what is not complete (容缺受理): only materials the matter lists as such may
 * follow, the applicant chooses it and signs, and the day they are due is fixed.
 */
@Component
class TolerantAcceptance {

	private final Commitments commitments;

	private final Countdowns countdowns;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	TolerantAcceptance(Commitments commitments, Countdowns countdowns, TimeLimits limits, Journal journal,
			Clock clock) {
		this.commitments = commitments;
		this.countdowns = countdowns;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	/** Materials that may follow, are asked for by these answers and are not there. */
	static List<RequiredMaterial> missing(MatterPack pack, Answers answers, Collection<Material> there) {
		Set<String> shown = pack.form(MatterPack.APPLICATION_FORM).visible(answers);
		return pack.matter()
			.materials()
			.stream()
			.filter((material) -> material.necessity() == Necessity.MAY_FOLLOW && shown.contains(material.id()))
			.filter((material) -> there.stream().noneMatch((file) -> file.slot().equals(material.id())))
			.toList();
	}

	/**
	 * What has to be signed today; empty where nothing is missing but what an earlier
	 * commitment covers.
	 */
	Optional<CommitmentTerms> terms(Application application, MatterPack pack, Answers answers,
			Collection<Material> kept) {
		CitedLimit time = pack.matter().limits().completion();
		List<RequiredMaterial> missing = missing(pack, answers, kept);
		if (time == null || missing.isEmpty()) {
			return Optional.empty();
		}
		List<Commitment> before = of(application.id(), pack);
		List<RequiredMaterial> open = missing.stream()
			.filter((material) -> before.stream().noneMatch((commitment) -> commitment.covers(material.id())))
			.toList();
		return open.isEmpty() ? Optional.empty() : Optional
			.of(new CommitmentTerms(open, this.countdowns.foresee(application.authority(), time.limit())));
	}

	/** Keeps what was signed with the application that is being filed. */
	void sign(ApprovalCase approvalCase, Drafts.Draft draft, @Nullable SignedCommitment signed, Actor applicant) {
		CommitmentTerms terms = draft.terms().orElse(null);
		if (terms == null || signed == null) {
			return;
		}
		Commitment commitment = this.commitments.add(new Commitment(UUID.randomUUID().toString(), approvalCase.id(),
				terms.ids(), terms.by(), signed.text(), applicant, this.clock.instant()));
		this.limits.completionPromised(approvalCase);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("materials", String.join(", ", commitment.materials()));
		details.put("due", commitment.dueOn().toString());
		details.put("text", commitment.text());
		this.journal.record(approvalCase, approvalCase.status(), Act.COMMITMENT_SIGNED, applicant, null, null, details);
	}

	/** What was signed with an application of that pack, oldest first. */
	List<Commitment> of(String applicationId, MatterPack pack) {
		return (pack.matter().limits().completion() == null) ? List.of()
				: this.commitments.findByApplicationIdOrderBySignedAt(applicationId);
	}

}
