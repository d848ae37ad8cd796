package org.oneseal.licence;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.SystemCheck;
import org.oneseal.cases.UnderWayCheck;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Whether the applicant holds what is asked for already. */
@Component
public class LicenceHeldCheck implements SystemCheck {

	private final CaseFiles files;

	private final LicenceRegister register;

	private final LicenceCheck licences;

	LicenceHeldCheck(CaseFiles files, LicenceRegister register, LicenceCheck licences) {
		this.files = files;
		this.register = register;
		this.licences = licences;
	}

	@Override
	public List<Problem> found(CaseFile file, Actor official) {
		List<String> same = this.files.othersOf(file.approvalCase(), official, UnderWayCheck.MOST)
			.stream()
			.filter((other) -> other.matter().equals(file.approvalCase().matter()))
			.map(ApprovalCase::id)
			.toList();
		Map<String, Licence> held = this.register.ofCases(same);
		long valid = held.values()
			.stream()
			.filter((licence) -> this.licences.statusOf(licence) == LicenceStatus.VALID)
			.count();
		return (valid > 0) ? List.of(Problem.warning(null, "check.held", valid)) : List.of();
	}

}
