package org.oneseal.cases;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Whether the applicant asks for the same in another case. */
@Component
public class UnderWayCheck implements SystemCheck {

	/** Other cases that are looked at; the newest say what matters. */
	public static final int MOST = 20;

	/** Not decided yet. */
	private static final Set<CaseStatus> UNDER_WAY = Set.of(CaseStatus.RECEIVED, CaseStatus.AWAITING_CORRECTION,
			CaseStatus.ACCEPTED);

	private final CaseFiles files;

	UnderWayCheck(CaseFiles files) {
		this.files = files;
	}

	@Override
	public List<Problem> found(CaseFile file, Actor official) {
		long same = this.files.othersOf(file.approvalCase(), official, MOST)
			.stream()
			.filter((other) -> other.matter().equals(file.approvalCase().matter())
					&& UNDER_WAY.contains(other.status()))
			.count();
		return (same > 0) ? List.of(Problem.warning(null, "check.under-way", same)) : List.of();
	}

}
