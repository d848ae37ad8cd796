package org.oneseal.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.LicenceFact;
import org.oneseal.matter.Matter.LicenceSpec;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Department;
import org.oneseal.organisation.Organisation;

/**
 * Gathers what the licence of a granted case says; matter.yaml names the source of each
 * value.
 */
@Component
class LicenceFactsOfCase {

	private final Organisation organisation;

	private final LicenceNumbers numbers;

	private final Clock clock;

	LicenceFactsOfCase(Organisation organisation, LicenceNumbers numbers, Clock clock) {
		this.organisation = organisation;
		this.numbers = numbers;
		this.clock = clock;
	}

	/** Draws the number last: from then on others wait for the end of the transaction. */
	LicenceFacts of(CaseFile file) {
		ApprovalCase approvalCase = file.approvalCase();
		LicenceSpec spec = file.pack().matter().licence();
		Department issuer = this.organisation.department(file.implementation().department(spec.sealRole()));
		LocalDate issuedOn = LocalDate.ofInstant(approvalCase.decidedAt().orElseThrow(), this.clock.getZone());
		LocalDate validUntil = validUntil(spec, file.answers(), issuedOn);
		Optional<String> identityNumber = identityNumber(approvalCase);
		LicenceNumbers.Drawn drawn = this.numbers.of(approvalCase.id(), spec.typeCode(), issuer.creditCode());
		Map<LicenceFact, Object> facts = new LinkedHashMap<>();
		facts.put(LicenceFact.CASE_NUMBER, approvalCase.number().value());
		facts.put(LicenceFact.HOLDER_NAME, approvalCase.applicantName());
		identityNumber.ifPresent((value) -> facts.put(LicenceFact.HOLDER_IDENTITY_NUMBER, value));
		facts.put(LicenceFact.LICENCE_NUMBER, drawn.number().value());
		facts.put(LicenceFact.VALID_FROM, issuedOn);
		if (validUntil != null) {
			facts.put(LicenceFact.VALID_UNTIL, validUntil);
		}
		facts.put(LicenceFact.ISSUED_ON, issuedOn);
		facts.put(LicenceFact.ISSUER_NAME, issuer.name().zh());
		return new LicenceFacts(drawn.number(), drawn.code(), approvalCase.id(), spec.title(),
				approvalCase.applicantName(), issuer.id(), issuer.name().zh(), issuedOn, issuedOn, validUntil,
				values(spec, file, facts));
	}

	private Optional<String> identityNumber(ApprovalCase approvalCase) {
		return this.organisation.account(approvalCase.applicant()).map(Account::identityNumber);
	}

	/**
	 * The last day: a period ends the day before the day it began (five years from 22
	 * November end on 21 November).
	 */
	private static @Nullable LocalDate validUntil(LicenceSpec spec, Answers answers, LocalDate issuedOn) {
		if (spec.validFor() != null) {
			return issuedOn.plus(spec.validFor()).minusDays(1);
		}
		return (spec.validUntilField() != null) ? answers.date(spec.validUntilField()).orElse(null) : null;
	}

	private static Map<String, Object> values(LicenceSpec spec, CaseFile file, Map<LicenceFact, Object> facts) {
		Map<String, Object> values = new LinkedHashMap<>();
		spec.fields().forEach((name, source) -> {
			Object value = LicenceFact.of(source)
				.map(facts::get)
				.orElseGet(() -> answer(file.form(), file.answers(), source));
			if (value != null) {
				values.put(name, value);
			}
		});
		return values;
	}

	/** An answer as the licence prints it: labels of options, not their codes. */
	private static @Nullable Object answer(FormDefinition form, Answers answers, String key) {
		Field field = form.field(key).orElseThrow();
		if (!field.type().hasOptions()) {
			return answers.value(key).orElse(null);
		}
		if (!answers.choices(key).isEmpty()) {
			return answers.choices(key).stream().map((value) -> label(field, value)).toList();
		}
		return answers.text(key).map((value) -> label(field, value)).orElse(null);
	}

	private static String label(Field field, String value) {
		return field.option(value).map((option) -> option.label().zh()).orElse(value);
	}

}
