package org.oneseal.cases;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.IdentifierCheck;
import org.oneseal.identifier.ResidentId;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;

/**
 * Nobody handles a case of their own: neither the applicant nor anybody whom the
 * application names by identity number. Officials are known by the number the
 * organisation file tells; of one without, nothing is known.
 */
@Component
class PartyDoesNotHandle implements Disqualification {

	private final Organisation organisation;

	private final ApprovalCases cases;

	private final Applications applications;

	private final MatterPacks packs;

	PartyDoesNotHandle(Organisation organisation, ApprovalCases cases, Applications applications, MatterPacks packs) {
		this.organisation = organisation;
		this.cases = cases;
		this.applications = applications;
		this.packs = packs;
	}

	@Override
	public Optional<String> against(Step step, String person) {
		return number(person).filter((number) -> numbers(step.caseId()).anyMatch(number::equals))
			.map((number) -> "step.own-case");
	}

	private Optional<String> number(String person) {
		return this.organisation.account(person).map(Account::identityNumber).map(ResidentId::normalise);
	}

	private Stream<String> numbers(String caseId) {
		ApprovalCase approvalCase = this.cases.findById(caseId).orElseThrow();
		FormDefinition form = this.packs.version(approvalCase.packVersion()).form(MatterPack.APPLICATION_FORM);
		Answers answers = this.applications.findById(caseId).orElseThrow().filed(form);
		Stream<String> named = form.answerable()
			.stream()
			.filter((field) -> field.check().filter((check) -> check == IdentifierCheck.RESIDENT_ID).isPresent())
			.map(Field::key)
			.map(answers::typed)
			.map(ResidentId::normalise);
		return Stream.concat(number(approvalCase.applicant()).stream(), named);
	}

}
