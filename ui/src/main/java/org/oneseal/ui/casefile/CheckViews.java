package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApplicantCodeCheck;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.FormCheck;
import org.oneseal.cases.SystemCheck;
import org.oneseal.cases.UnderWayCheck;
import org.oneseal.form.Field;
import org.oneseal.form.Problem;
import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceCheck;
import org.oneseal.licence.LicenceHeldCheck;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.licence.LicenceStatus;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
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

	private final CaseFiles files;

	private final ApplicantCodeCheck codes;

	private final UnderWayCheck underWay;

	private final LicenceHeldCheck held;

	private final LicenceRegister register;

	private final LicenceCheck licences;

	private final MatterPacks packs;

	private final LegalDays days;

	private final Words words;

	CheckViews(CaseFiles files, ApplicantCodeCheck codes, UnderWayCheck underWay, LicenceHeldCheck held,
			LicenceRegister register, LicenceCheck licences, MatterPacks packs, LegalDays days, Words words) {
		this.files = files;
		this.codes = codes;
		this.underWay = underWay;
		this.held = held;
		this.register = register;
		this.licences = licences;
		this.packs = packs;
		this.days = days;
		this.words = words;
	}

	ChecksView of(CaseFile file, Actor official) {
		List<ApprovalCase> others = this.files.othersOf(file.approvalCase(), official, UnderWayCheck.MOST);
		Map<String, Licence> held = this.register.ofCases(others.stream().map(ApprovalCase::id).toList());
		List<Check> lines = new ArrayList<>();
		complete(file, lines);
		identifiers(file, official, lines);
		tell(this.underWay, file, official, lines);
		tell(this.held, file, official, lines);
		if (others.isEmpty()) {
			lines.add(new Check(Tone.GOOD, this.words.say("check.no-others")));
		}
		return new ChecksView(lines, others.stream().map((other) -> other(other, held.get(other.id()))).toList());
	}

	private void complete(CaseFile file, List<Check> lines) {
		List<Problem> found = FormCheck.of(file);
		if (!Problem.anyError(found)) {
			lines.add(new Check(Tone.GOOD, this.words.say("file.check.complete")));
		}
		found.forEach((problem) -> lines
			.add(new Check(problem.isError() ? Tone.BAD : Tone.WAITING, this.words.say(problem))));
		file.outstanding()
			.forEach((material) -> lines
				.add(new Check(Tone.WAITING, this.words.say("file.check.outstanding", material.title()))));
	}

	/**
	 * Check digits fit or not; whether an identifier was ever given to anybody only its
	 * register knows, and that is said.
	 */
	private void identifiers(CaseFile file, Actor official, List<Check> lines) {
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
		Set<String> wrong = FormCheck.of(file)
			.stream()
			.map(Problem::field)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		List<String> fitting = asked.stream()
			.filter((field) -> !wrong.contains(field.key()))
			.map((field) -> this.words.say(field.label()))
			.toList();
		if (!fitting.isEmpty()) {
			lines.add(new Check(Tone.GOOD, this.words.say("check.identifiers", this.words.list(fitting))));
		}
		if (this.codes.compares(file) && this.codes.found(file, official).isEmpty()) {
			lines.add(new Check(Tone.GOOD, this.words.say("check.applicant.same")));
		}
		tell(this.codes, file, official, lines);
		lines.add(new Check(Tone.NEUTRAL, this.words.say("check.registers")));
	}

	/** Which ones they are is listed below. */
	private void tell(SystemCheck check, CaseFile file, Actor official, List<Check> lines) {
		check.found(file, official).forEach((problem) -> lines.add(new Check(Tone.WAITING, this.words.say(problem))));
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
