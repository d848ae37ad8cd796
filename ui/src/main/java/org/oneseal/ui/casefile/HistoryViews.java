package org.oneseal.ui.casefile;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.audit.Trail;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseFile;
import org.oneseal.form.Field;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.casefile.HistoryView.Detail;
import org.oneseal.ui.casefile.HistoryView.Line;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;

/** The audit trail of a case, in words. */
@Component
class HistoryViews {

	private static final int FIRST_SIGNS = 12;

	private final AuditTrail trail;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	HistoryViews(AuditTrail trail, Organisation organisation, LegalDays days, Words words) {
		this.trail = trail;
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	HistoryView of(CaseFile file) {
		String number = file.approvalCase().number().value();
		Trail read = this.trail.read(file.approvalCase().id());
		List<Line> lines = read.entries().stream().map((entry) -> line(entry, file)).toList();
		return new HistoryView(number, this.words.say(file.pack().matter().title()), file.approvalCase().subject(),
				"/case-files/" + number, read.isIntact(), read.firstBroken(), lines);
	}

	private Line line(AuditEntry entry, CaseFile file) {
		String by = CaseActed.SYSTEM.equals(entry.by()) ? this.words.say("history.system") : entry.byName();
		String step = (entry.stepId() != null) ? this.words.say(file.pack().stepTitle(entry.stepId())) : "";
		String seen = (entry.seen() != null) ? entry.seen().substring(0, FIRST_SIGNS) : "";
		return new Line(entry.position(), this.days.at(entry.at()), "act." + entry.act(), by,
				onBehalfOf(entry.onBehalfOf(), file), step, "case.status." + entry.from(), "case.status." + entry.to(),
				entry.details()
					.entrySet()
					.stream()
					.map((fact) -> detail(fact.getKey(), fact.getValue(), file))
					.toList(),
				seen, entry.hash());
	}

	private String onBehalfOf(String whom, CaseFile file) {
		if (whom.equals(file.approvalCase().applicant())) {
			return file.approvalCase().applicantName();
		}
		return this.organisation.findDepartment(whom)
			.map((department) -> this.words.say(department.name()))
			.or(() -> this.organisation.findAuthority(whom).map((authority) -> this.words.say(authority.name())))
			.orElse(whom);
	}

	/** A point of a correction notice begins with the key of what it is about. */
	private String named(String key, String value, CaseFile file) {
		String[] parts = value.split(" ", 2);
		if (!key.equals("item") || parts.length < 2) {
			return value;
		}
		return file.pack()
			.matter()
			.material(parts[0])
			.map(RequiredMaterial::title)
			.or(() -> file.form().field(parts[0]).map(Field::label))
			.map((about) -> this.words.say(about) + this.words.say("colon") + parts[1])
			.orElse(value);
	}

	private String field(String key, CaseFile file) {
		return file.form().field(key).map((field) -> this.words.say(field.label())).orElse(key);
	}

	private String material(String id, CaseFile file) {
		return file.pack().matter().material(id).map((material) -> this.words.say(material.title())).orElse(id);
	}

	/** Numbered facts ({@code item-1}) share one label. */
	private Detail detail(String name, String value, CaseFile file) {
		String key = name.replaceAll("-\\d+$", "");
		return new Detail(this.words.say("history.detail." + key), value(key, value, file));
	}

	private String value(String key, String value, CaseFile file) {
		return switch (key) {
			case "expected", "by" -> this.words.limit(Limit.parse(value));
			case "verdict", "channel", "cause", "limit", "signal" -> this.words.say("history.value." + value);
			case "holderBefore", "holderAfter", "colleague", "for", "holder", "substituteFor", "copiedTo" ->
				this.organisation.nameOf(value);
			case "batch" ->
				this.words.say("history.value.batch", value.substring(0, Math.min(FIRST_SIGNS, value.length())));
			case "leftTo" -> this.words.say("nobody.left-to." + value);
			case "department" -> onBehalfOf(value, file);
			case "procedure" -> file.pack()
				.matter()
				.specialProcedure(value)
				.map((procedure) -> this.words.say(procedure.title()))
				.orElse(value);
			case "place" -> this.words.say("asked." + value);
			case "reviews" -> this.words
				.list(Stream.of(value.split(" ")).map((id) -> this.words.say(file.pack().stepTitle(id))).toList());
			case "changedAnswers" -> this.words.list(Stream.of(value.split(" ")).map((id) -> field(id, file)).toList());
			case "cites", "material", "changedMaterials" ->
				this.words.list(Stream.of(value.split(" ")).map((id) -> material(id, file)).toList());
			default -> named(key, value, file);
		};
	}

}
