package org.oneseal.cases;

import java.util.Collection;
import java.util.Comparator;

import org.springframework.stereotype.Component;

import org.oneseal.text.Sha256;

/**
 * What officials of a case judge: the filed answers and the materials. Its fingerprint is
 * kept with the case whenever that changes, so that an act need not read all of it to
 * know whether it is still what was seen.
 */
@Component
class Judged {

	private final Applications applications;

	private final Materials materials;

	Judged(Applications applications, Materials materials) {
		this.applications = applications;
		this.materials = materials;
	}

	/** The answers or materials of a case are others now. */
	void changed(ApprovalCase approvalCase) {
		approvalCase.judgedAs(read(approvalCase.id()));
	}

	/**
	 * What the case is judged by now, as {@link #fingerprint(Application, Collection)}.
	 */
	String fingerprint(ApprovalCase approvalCase) {
		return approvalCase.fingerprint().orElseGet(() -> read(approvalCase.id()));
	}

	private String read(String caseId) {
		return fingerprint(this.applications.findById(caseId).orElseThrow(),
				this.materials.findByApplicationIdOrderByUploadedAt(caseId));
	}

	/**
	 * A hash of exactly what is judged: the filed answers and the content of each
	 * material.
	 * @return SHA-256 as 64 hex digits
	 */
	static String fingerprint(Application application, Collection<Material> materials) {
		StringBuilder seen = new StringBuilder(application.filedJson());
		materials.stream()
			.filter(Material::isJudged)
			.sorted(Comparator.comparing(Material::slot).thenComparing(Material::id))
			.forEach((material) -> seen.append('\n')
				.append(material.slot())
				.append(' ')
				.append(material.content().sha256()));
		return Sha256.of(seen.toString());
	}

}
