package org.oneseal.cases;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import org.oneseal.form.FormDefinition;
import org.oneseal.matter.CandidateSpec;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.PartyKind;

/** Whose region a case belongs to. */
@Component
class StepRegion {

	private static final Pattern REST_OF_WHOLE = Pattern.compile("(00){1,2}$");

	/** Digits of a region code. */
	private static final int DIGITS = 6;

	/** Where a credit code has the region (GB 32100): after two characters. */
	private static final int IN_CREDIT_CODE = 2;

	private final Organisation organisation;

	private final Applications applications;

	private final MatterPacks packs;

	StepRegion(Organisation organisation, Applications applications, MatterPacks packs) {
		this.organisation = organisation;
		this.applications = applications;
		this.packs = packs;
	}

	/**
	 * The narrowest region an official of the department is named for that the case lies
	 * in; empty where it does not matter or nobody is named for it, so that it is
	 * everybody's.
	 */
	String of(ApprovalCase approvalCase, CandidateSpec spec, Team team) {
		String source = spec.region();
		if (source == null) {
			return "";
		}
		return place(approvalCase, source)
			.flatMap((place) -> team.officials()
				.stream()
				.flatMap((official) -> official.post().regions().stream())
				.filter((region) -> liesIn(place, region))
				.max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
			.orElse("");
	}

	/** A code that ends in noughts stands for everything below it. */
	static boolean liesIn(String place, String region) {
		return place.startsWith((region.length() == DIGITS) ? REST_OF_WHOLE.matcher(region).replaceFirst("") : region);
	}

	private Optional<String> place(ApprovalCase approvalCase, String source) {
		if (source.equals(CandidateSpec.APPLICANT)) {
			return this.organisation.account(approvalCase.applicant()).flatMap(StepRegion::ofNumber);
		}
		FormDefinition form = this.packs.version(approvalCase.packVersion()).form(MatterPack.APPLICATION_FORM);
		return Optional.of(this.applications.findById(approvalCase.id()).orElseThrow().filed(form).typed(source))
			.filter((place) -> !place.isEmpty());
	}

	private static Optional<String> ofNumber(Account applicant) {
		int from = (applicant.partyKind() == PartyKind.PERSON) ? 0 : IN_CREDIT_CODE;
		return Optional.ofNullable(applicant.identityNumber())
			.filter((number) -> number.length() >= from + DIGITS)
			.map((number) -> number.substring(from, from + DIGITS));
	}

}
