package org.oneseal.ui.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Material;
import org.oneseal.cases.Step;
import org.oneseal.matter.Implementation.Referral;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;

/** The receipt of an application (art. 32: dated). */
@Controller
class ReceiptController {

	private final CaseFiles files;

	private final AuditTrail trail;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	ReceiptController(CaseFiles files, AuditTrail trail, Organisation organisation, LegalDays days, Words words) {
		this.files = files;
		this.trail = trail;
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	@GetMapping("/cases/{number}/receipt")
	String receipt(@PathVariable String number, Actor applicant, Model model) {
		CaseFile file = this.files.open(number, applicant);
		model.addAttribute("receipt", view(file));
		return "apply/receipt";
	}

	private ReceiptView view(CaseFile file) {
		ApprovalCase approvalCase = file.approvalCase();
		String number = approvalCase.number().value();
		return new ReceiptView(number, this.words.say(file.pack().matter().title()), approvalCase.subject(),
				approvalCase.applicantName(),
				this.words.say(this.organisation.authority(approvalCase.authority()).name()),
				this.words.say(this.organisation.department(approvalCase.leadDepartment()).name()),
				this.days.at(approvalCase.receivedAt()), answerBy(file), referral(file), materials(file),
				"/cases/" + number);
	}

	/** Last day of the first acceptance, which began with the receipt. */
	private LocalDate answerBy(CaseFile file) {
		return file.steps()
			.stream()
			.filter((step) -> step.kind() == Step.Kind.ACCEPTANCE)
			.findFirst()
			.flatMap(Step::dueOn)
			.orElseThrow(() -> new IllegalStateException(
					"Case %s has no acceptance".formatted(file.approvalCase().number())));
	}

	private static List<String> materials(CaseFile file) {
		return file.judged().stream().map(Material::fileName).toList();
	}

	/** Why the authority chosen handed the application on. */
	private @Nullable String referral(CaseFile file) {
		return this.trail.of(file.approvalCase().id())
			.stream()
			.filter((entry) -> entry.act() == Act.REFERRED)
			.findFirst()
			.flatMap((entry) -> Optional.ofNullable(entry.details().get("from")))
			.flatMap((chosen) -> ReferralCheck.of(file.pack(), chosen, file.form(), file.answers()))
			.map(Referral::reason)
			.map(this.words::say)
			.orElse(null);
	}

}
