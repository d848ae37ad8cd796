package org.oneseal.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.CommitmentTerms;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Filing;
import org.oneseal.cases.SignedCommitment;
import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;
import org.oneseal.organisation.PartyKind;
import org.oneseal.yaml.YamlMap;

/**
 * {@code apply: { on, authority, applicant, answers, materials, commitment }}: files the
 * application. Without {@code materials}, everything these answers ask for is handed in.
 */
final class ApplyAct implements ActKind {

	@Override
	public String key() {
		return "apply";
	}

	@Override
	public Act read(YamlMap root, Script script) {
		YamlMap apply = root.optionalMap(key()).orElseThrow();
		List<String> authorities = script.authorities();
		String authority = apply.optionalText("authority").orElse(authorities.get(0));
		script.known(apply, "authority", List.of(authority), authorities);
		Map<String, List<String>> answers = new LinkedHashMap<>(script.answers());
		answers.putAll(script.answers(apply, "answers"));
		List<String> materials = script.materials(apply, "materials");
		boolean signed = apply.has("commitment") && apply.oneOf("commitment", Commitment.class) == Commitment.SIGNED;
		Application application = new Application(authority, applicant(apply, script), answers,
				apply.has("materials") ? materials : null, signed);
		apply.know("on");
		apply.know("refused");
		apply.done();
		return application::file;
	}

	private static PartyKind applicant(YamlMap apply, Script script) {
		List<String> allowed = script.pack()
			.matter()
			.applicants()
			.stream()
			.map((kind) -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.sorted()
			.toList();
		String kind = apply.optionalText("applicant").orElse(allowed.get(0));
		script.known(apply, "applicant", List.of(kind), allowed);
		return allowed.contains(kind) ? PartyKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))
				: PartyKind.COMPANY;
	}

	/** Whether the applicant undertakes to hand in later what may follow. */
	private enum Commitment {

		SIGNED, NONE

	}

	/**
	 * What is filed.
	 *
	 * @param authority where
	 * @param kind by whom
	 * @param answers by key
	 * @param materials what is handed in, {@code null} for all that is asked for
	 * @param signed whether the applicant signs for what may follow
	 */
	private record Application(String authority, PartyKind kind, Map<String, List<String>> answers,
			@Nullable List<String> materials, boolean signed) {

		List<Problem> file(Stage stage) {
			stage.enter(kind);
			Drafts drafts = stage.service(Drafts.class);
			String id = drafts.start(stage.pack().code(), authority, stage.applicant()).id();
			List<Problem> locked = write(stage, id);
			if (!locked.isEmpty()) {
				return locked;
			}
			for (String slot : slots(drafts.open(id, stage.applicant()))) {
				List<Problem> problems = stage.upload(id, slot);
				if (!problems.isEmpty()) {
					return problems;
				}
			}
			Drafts.Draft draft = drafts.open(id, stage.applicant());
			SignedCommitment commitment = signed ? draft.terms().map((terms) -> sign(terms, stage)).orElse(null) : null;
			return outcome(stage,
					stage.service(Filing.class).file(id, stage.applicant(), commitment, stage.requestKey()));
		}

		/** On top of what the account fills in. */
		private List<Problem> write(Stage stage, String id) {
			Drafts.Draft draft = stage.service(Drafts.class).open(id, stage.applicant());
			stage.service(Drafts.class).save(id, typed(draft.answers(), answers), stage.applicant());
			return draft.locked(answers);
		}

		private List<String> slots(Drafts.Draft draft) {
			FormDefinition form = draft.form();
			Set<String> shown = form.visible(draft.answers());
			return (materials != null) ? materials
					: form.fileSlots()
						.stream()
						.filter((slot) -> slot.required() && shown.contains(slot.key()))
						.map(Field::key)
						.toList();
		}

		private static SignedCommitment sign(CommitmentTerms terms, Stage stage) {
			return new SignedCommitment(terms.code(), stage.words().say("rehearsal.commitment", terms.by().date()));
		}

		private static List<Problem> outcome(Stage stage, Filing.Outcome outcome) {
			if (outcome instanceof Filing.Outcome.Filed filed) {
				stage.begin(filed.approvalCase().number());
				return List.of();
			}
			if (outcome instanceof Filing.Outcome.NotNeeded notNeeded) {
				return List.of(Problem.error(null, "rehearsal.not-needed", notNeeded.reason()));
			}
			return ((Filing.Outcome.Faulty) outcome).problems().stream().filter(Problem::isError).toList();
		}

	}

	/** What was typed before with what is typed now. */
	static Map<String, List<String>> typed(Answers before, Map<String, List<String>> now) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		before.keys().forEach((key) -> typed.put(key, before.allTyped(key)));
		typed.putAll(now);
		return typed;
	}

}
