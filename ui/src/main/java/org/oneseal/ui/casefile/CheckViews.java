package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Material;
import org.oneseal.form.Field;
import org.oneseal.form.IdentifierCheck;
import org.oneseal.form.Problem;
import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceCheck;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.licence.LicenceStatus;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.PartyKind;
import org.oneseal.ui.casefile.CaseFileView.Check;
import org.oneseal.ui.casefile.ChecksView.Other;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tags;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** What the programme looked at before an official does. */
@Component
class CheckViews {

	/** Other cases that are told; the newest say what matters. */
	private static final int OTHERS = 20;

	/** Not decided yet. */
	private static final Set<CaseStatus> UNDER_WAY = Set.of(CaseStatus.RECEIVED, CaseStatus.AWAITING_CORRECTION,
			CaseStatus.ACCEPTED);

	private final CaseFiles files;

	private final LicenceRegister register;

	private final LicenceCheck licences;

	private final MatterPacks packs;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	CheckViews(CaseFiles files, LicenceRegister register, LicenceCheck licences, MatterPacks packs,
			Organisation organisation, LegalDays days, Words words) {
		this.files = files;
		this.register = register;
		this.licences = licences;
		this.packs = packs;
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	ChecksView of(CaseFile file, Actor official) {
		List<ApprovalCase> others = this.files.othersOf(file.approvalCase(), official, OTHERS);
		Map<String, Licence> held = this.register.ofCases(others.stream().map(ApprovalCase::id).toList());
		List<Check> lines = new ArrayList<>();
		complete(file, lines);
		identifiers(file, lines);
		sameAgain(file, others, held, lines);
		return new ChecksView(lines, others.stream().map((other) -> other(other, held.get(other.id()))).toList());
	}

	private void complete(CaseFile file, List<Check> lines) {
		List<Problem> found = problems(file);
		if (!Problem.anyError(found)) {
			lines.add(new Check(Tone.GOOD, this.words.say("file.check.complete")));
		}
		found.forEach((problem) -> lines
			.add(new Check(problem.isError() ? Tone.BAD : Tone.WAITING, this.words.say(problem))));
		file.outstanding()
			.forEach((material) -> lines
				.add(new Check(Tone.WAITING, this.words.say("file.check.outstanding", material.title()))));
	}

	private static List<Problem> problems(CaseFile file) {
		return file.form()
			.check(file.answers(), file.judged().stream().map(Material::slot).collect(Collectors.toSet()));
	}

	/**
	 * Check digits fit or not; whether an identifier was ever given to anybody only its
	 * register knows, and that is said.
	 */
	private void identifiers(CaseFile file, List<Check> lines) {
		Set<String> visible = file.form().visible(file.answers());
		List<Field> asked = file.form()
			.answerable()
			.stream()
			.filter((field) -> field.check().isPresent() && visible.contains(field.key())
					&& file.answers().text(field.key()).isPresent())
			.toList();
		if (asked.isEmpty()) {
			return;
		}
		Set<String> wrong = problems(file).stream()
			.map(Problem::field)
			.filter(java.util.Objects::nonNull)
			.collect(Collectors.toSet());
		List<String> fitting = asked.stream()
			.filter((field) -> !wrong.contains(field.key()))
			.map((field) -> this.words.say(field.label()))
			.toList();
		if (!fitting.isEmpty()) {
			lines.add(new Check(Tone.GOOD, this.words.say("check.identifiers", this.words.list(fitting))));
		}
		applicant(file, asked).ifPresent(lines::add);
		lines.add(new Check(Tone.NEUTRAL, this.words.say("check.registers")));
	}

	/** Whether an organisation's code is the one its account was opened with. */
	private Optional<Check> applicant(CaseFile file, List<Field> asked) {
		Account account = this.organisation.account(file.approvalCase().applicant()).orElse(null);
		String known = (account != null) ? account.identityNumber() : null;
		List<String> codes = asked.stream()
			.filter((field) -> field.check().filter(IdentifierCheck.CREDIT_CODE::equals).isPresent())
			.flatMap((field) -> file.answers().text(field.key()).stream())
			.toList();
		if (account == null || known == null || account.partyKind() == PartyKind.PERSON || codes.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(codes.contains(known) ? new Check(Tone.GOOD, this.words.say("check.applicant.same"))
				: new Check(Tone.WAITING, this.words.say("check.applicant.other", known)));
	}

	/** The same asked for twice, or held already. */
	private void sameAgain(CaseFile file, List<ApprovalCase> others, Map<String, Licence> held, List<Check> lines) {
		List<ApprovalCase> same = others.stream()
			.filter((other) -> other.matter().equals(file.approvalCase().matter()))
			.toList();
		List<ApprovalCase> underWay = same.stream().filter((other) -> UNDER_WAY.contains(other.status())).toList();
		List<ApprovalCase> valid = same.stream().filter((other) -> isValid(held.get(other.id()))).toList();
		tell("check.under-way", underWay, lines);
		tell("check.held", valid, lines);
		if (others.isEmpty()) {
			lines.add(new Check(Tone.GOOD, this.words.say("check.no-others")));
		}
	}

	private boolean isValid(@Nullable Licence licence) {
		return licence != null && this.licences.statusOf(licence) == LicenceStatus.VALID;
	}

	/** Which ones they are is listed below. */
	private void tell(String key, List<ApprovalCase> cases, List<Check> lines) {
		if (!cases.isEmpty()) {
			lines.add(new Check(Tone.WAITING, this.words.say(key, cases.size())));
		}
	}

	private Other other(ApprovalCase other, @Nullable Licence licence) {
		boolean refused = other.status() == CaseStatus.CLOSED && licence == null;
		LicenceStatus status = (licence != null) ? this.licences.statusOf(licence) : null;
		return new Other(other.number().value(), "/case-files/" + other.number(),
				this.words.say(this.packs.version(other.packVersion()).matter().title()),
				Tags.of(other.status(), refused), this.days.at(other.receivedAt()).toLocalDate(),
				(status != null) ? new Tag("licence.status." + status,
						(status == LicenceStatus.VALID) ? Tone.GOOD : Tone.NEUTRAL) : null,
				(licence != null) ? licence.validUntil().orElse(null) : null);
	}

}
