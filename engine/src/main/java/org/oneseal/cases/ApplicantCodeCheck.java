package org.oneseal.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.oneseal.form.IdentifierCheck;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.PartyKind;

/** Whether an organisation's code is the one its account was opened with. */
@Component
public class ApplicantCodeCheck implements SystemCheck {

	private final Organisation organisation;

	ApplicantCodeCheck(Organisation organisation) {
		this.organisation = organisation;
	}

	@Override
	public List<Problem> found(CaseFile file, Actor official) {
		return known(file).filter((code) -> !written(file).contains(code))
			.map((code) -> Problem.warning(null, "check.applicant.other", code))
			.stream()
			.toList();
	}

	/** Whether there are two codes to compare. */
	public boolean compares(CaseFile file) {
		return known(file).isPresent();
	}

	private Optional<String> known(CaseFile file) {
		return this.organisation.account(file.approvalCase().applicant())
			.filter((account) -> account.partyKind() != PartyKind.PERSON && !written(file).isEmpty())
			.map(Account::identityNumber);
	}

	private static List<String> written(CaseFile file) {
		Set<String> visible = file.form().visible(file.answers());
		return file.form()
			.answerable()
			.stream()
			.filter((field) -> visible.contains(field.key())
					&& field.check().filter(IdentifierCheck.CREDIT_CODE::equals).isPresent())
			.flatMap((field) -> file.answers().text(field.key()).stream())
			.toList();
	}

}
