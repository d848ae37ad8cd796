package org.oneseal.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Step;
import org.oneseal.form.Problem;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.organisation.Duty;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;
import org.oneseal.yaml.YamlMap;

/**
 * {@code review: { <role>: agree }}: everybody whose opinion is needed gives it. A list
 * is one opinion after another, {@code { disagree: what was found, conditions: …, cites:
 * [floor-plan] }} says why.
 */
final class ReviewAct implements ActKind {

	private static final List<String> VERDICTS = List.of("agree", "disagree", "abstain");

	private static final String CONDITIONS = "conditions";

	private static final String CITES = "cites";

	@Override
	public String key() {
		return "review";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		List<Act> acts = new ArrayList<>();
		step.map(key())
			.ifPresent((reviews) -> reviews.keys()
				.forEach((name) -> opinions(reviews, name, script).ifPresent((opinions) -> script.review(reviews, name)
					.ifPresent((spec) -> acts.add((stage) -> give(stage, spec, opinions))))));
		return (stage) -> acts.stream()
			.map((act) -> act.play(stage))
			.filter((problems) -> !problems.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static Optional<Opinions> opinions(YamlMap reviews, String name, Script script) {
		if (reviews.hasMap(name)) {
			return reviews.optionalMap(name).map(ReviewAct::explained);
		}
		List<String> verdicts = reviews.hasList(name) ? reviews.texts(name)
				: reviews.optionalText(name).stream().toList();
		List<String> known = script.known(reviews, name, verdicts.isEmpty() ? List.of("") : verdicts, VERDICTS);
		return Optional.of(new Opinions(known.stream().map(ReviewAct::verdict).toList(), reviews.hasList(name), null,
				"", List.of()));
	}

	private static Opinions explained(YamlMap opinion) {
		VERDICTS.forEach(opinion::know);
		String verdict = VERDICTS.stream().filter(opinion::has).findFirst().orElse("agree");
		Opinions opinions = new Opinions(List.of(verdict(verdict)), false, opinion.optionalText(verdict).orElse(""),
				opinion.optionalText(CONDITIONS).orElse(""), opinion.texts(CITES));
		opinion.done();
		return opinions;
	}

	private static Opinion.Verdict verdict(String name) {
		return Opinion.Verdict.valueOf(name.toUpperCase(Locale.ROOT));
	}

	private static List<Problem> give(Stage stage, ReviewSpec spec, Opinions opinions) {
		int given = given(stage, spec);
		for (int i = 0; i < opinions.count(spec.examiners() - given); i++) {
			int number = given + i + 1;
			Opinion.Verdict verdict = opinions.verdict(i);
			List<Problem> problems = stage.onStep(spec.step(), (open) -> give(stage, open, number, verdict, opinions));
			if (!problems.isEmpty()) {
				return problems;
			}
		}
		return List.of();
	}

	private static List<Problem> give(Stage stage, Step open, int number, Opinion.Verdict verdict, Opinions opinions) {
		String findings = (opinions.findings() != null) ? opinions.findings()
				: stage.words().say("rehearsal.findings." + verdict);
		return stage.service(Reviews.class)
			.give(open.id(), new Opinion.Content(verdict, findings, opinions.conditions(), opinions.cites()),
					stage.official(open, Duty.REVIEW, number), stage.seen(), stage.requestKey());
	}

	private static int given(Stage stage, ReviewSpec spec) {
		return stage.service(Reviews.class)
			.of(stage.file().approvalCase().id())
			.stream()
			.filter((review) -> review.counts() && review.stepId().equals(spec.step()))
			.mapToInt((review) -> review.opinions().size())
			.sum();
	}

	/**
	 * Opinions of one department.
	 *
	 * @param verdicts one, or one after another
	 * @param counted whether so many are given as are listed, and not as many as needed
	 * @param findings {@code null} for usual ones
	 * @param conditions may be empty
	 * @param cites ids of materials
	 */
	private record Opinions(List<Opinion.Verdict> verdicts, boolean counted, @Nullable String findings,
			String conditions, List<String> cites) {

		/** At least one, so that one too many is refused. */
		int count(int needed) {
			return counted ? verdicts.size() : Math.max(1, needed);
		}

		Opinion.Verdict verdict(int index) {
			return verdicts.get(counted ? index : 0);
		}

	}

}
