package org.oneseal.ui.track;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceCheck;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.licence.LicenceStatus;
import org.oneseal.organisation.Department;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.track.CaseView.LicenceCard;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** The licence of a case as its applicant holds it. */
@Component
class LicenceCards {

	private final LicenceRegister register;

	private final LicenceCheck check;

	private final Organisation organisation;

	private final Words words;

	LicenceCards(LicenceRegister register, LicenceCheck check, Organisation organisation, Words words) {
		this.register = register;
		this.check = check;
		this.organisation = organisation;
		this.words = words;
	}

	@Nullable LicenceCard of(ApprovalCase approvalCase) {
		return this.register.ofCase(approvalCase.id()).map((licence) -> card(approvalCase, licence)).orElse(null);
	}

	private LicenceCard card(ApprovalCase approvalCase, Licence licence) {
		LicenceStatus status = this.check.statusOf(licence);
		String issuer = this.organisation.findDepartment(licence.issuerDepartment())
			.map(Department::name)
			.map(this.words::say)
			.orElse(licence.issuerName());
		return new LicenceCard(licence.title(this.words.language()), licence.identifier(), issuer, licence.issuedOn(),
				licence.validUntil().orElse(null),
				new Tag("licence.status." + status, (status == LicenceStatus.VALID) ? Tone.GOOD : Tone.NEUTRAL),
				"/licences/" + approvalCase.number() + ".pdf",
				"/verify?id=%s&code=%s".formatted(encoded(licence.identifier()), encoded(licence.code())));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
