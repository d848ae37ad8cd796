package org.oneseal.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.oneseal.cases.Act;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.Step;
import org.oneseal.notice.Concerned.Audience;

/**
 * What each act tells whom. A new act gets a row here and the messages
 * {@code notice.<kind>.title} and {@code notice.<kind>.text}; who did it is never told of
 * it.
 */
final class Rules {

	/** A step ended without an act of whoever had it. */
	static final Rule STEP_ENDED = new Rule("STEP_ENDED", Topic.HANDED, (acted, concerned) -> List.of());

	static final Rule NEW_IN_POOL = new Rule("NEW_IN_POOL", Topic.POOL, (acted, concerned) -> List.of());

	static final Rule URGED = new Rule("URGED", Topic.URGED, (acted, concerned) -> List.of());

	/** What a step waited for has ended. */
	static final Rule GOES_ON = new Rule("GOES_ON", Topic.HANDED, (acted, concerned) -> List.of());

	/** The facts of an act that are the words of a person, the first one counts. */
	private static final List<String> WORDS = List.of("reason", "asked", "note", "urged", "reasons", "result", "words",
			"answer", "said");

	private static final Map<Act, List<Rule>> OF_ACTS = ofActs();

	/**
	 * What one act tells one group of people.
	 *
	 * @param kind kind of the notice
	 * @param topic group it belongs to
	 * @param audience whom it concerns
	 */
	record Rule(String kind, Topic topic, Audience audience) {

	}

	private Rules() {
	}

	static List<Rule> of(Act act) {
		return OF_ACTS.getOrDefault(act, List.of());
	}

	private static Map<Act, List<Rule>> ofActs() {
		Map<Act, List<Rule>> rules = new EnumMap<>(Act.class);
		rules.put(Act.TRANSFERRED, List.of(new Rule("HANDED_TO_YOU", Topic.HANDED, Audience.named("holderAfter")),
				new Rule("TAKEN_FROM_YOU", Topic.HANDED, Audience.named("holderBefore"))));
		rules.put(Act.ASSIGNED, List.of(new Rule("ASSIGNED", Topic.HANDED, Audience.named("holderAfter"))));
		rules.put(Act.NOBODY_LEFT, List.of(new Rule("NOBODY_LEFT", Topic.HANDED, Audience.headsOfTheDepartment())));
		rules.put(Act.DELEGATED, List.of(new Rule("DELEGATED", Topic.HANDED, Audience.named("colleague"))));
		rules.put(Act.DELEGATION_ANSWERED,
				List.of(new Rule("DELEGATION_ANSWERED", Topic.HANDED, Audience.named("for"))));
		rules.put(Act.CALLED_BACK, List.of(new Rule("CALLED_BACK", Topic.HANDED, Audience.named("colleague")),
				new Rule("CALLED_BACK_FOR_YOU", Topic.HANDED, Audience.holdersOfTheStep())));
		rules.put(Act.RETURNED, List.of(new Rule("RETURNED", Topic.HANDED, Audience.whoDid("reviews"))));
		rules.put(Act.REOPENED, List.of(new Rule("REOPENED", Topic.HANDED, Audience.whoDidTheStep())));
		rules.put(Act.ACT_WITHDRAWN, List.of(new Rule("ACT_WITHDRAWN", Topic.CASES, Audience.holders())));
		rules.put(Act.CONSULTATION_ANSWERED,
				List.of(new Rule("CONSULTATION_ANSWERED", Topic.HANDED, Audience.holdersOfTheStep())));
		rules.put(Act.COPIED, List.of(new Rule("COPIED", Topic.HANDED, Audience.named("copiedTo"))));
		for (Act act : List.of(Act.REVIEWER_ADDED, Act.CONSULTED)) {
			rules.put(act, List.of(new Rule(act.name(), Topic.HANDED, Audience.reviewersOfTheDepartment())));
		}
		rules.put(Act.REMINDED, List
			.of(new Rule("REMINDED", Topic.URGED, Audience.holdersOfTheStep().or(Audience.headsOfTheDepartment()))));
		rules.put(Act.ESCALATED, List
			.of(new Rule("ESCALATED", Topic.URGED, Audience.holdersOfTheStep().and(Audience.headsOfTheDepartment()))));
		rules.put(Act.SIGNAL_RAISED, List.of(new Rule("SIGNAL_RAISED", Topic.SIGNALS,
				Audience.holdersAtTheDepartment().or(Audience.headsOfTheDepartment()))));
		rules.put(Act.CORRECTION_ASKED, cases(Act.CORRECTION_ASKED, Audience.holders()));
		rules.put(Act.LICENCE_ISSUED, cases(Act.LICENCE_ISSUED, Audience.participants(Step.Kind.DECISION)));
		for (Act act : List.of(Act.CORRECTED, Act.CORRECTION_MISSED, Act.MATERIAL_FOLLOWED, Act.EXTENDED,
				Act.PROCEDURE_BEGUN, Act.PROCEDURE_ENDED)) {
			rules.put(act, cases(act, Audience.holders().or(Audience.participants(Step.Kind.ACCEPTANCE))));
		}
		for (Act act : List.of(Act.GRANTED, Act.REFUSED, Act.RENEWAL_GRANTED, Act.WITHDRAWN, Act.LAPSED)) {
			rules.put(act, cases(act, Audience.participants()));
		}
		return Map.copyOf(rules);
	}

	private static List<Rule> cases(Act act, Audience audience) {
		return List.of(new Rule(act.name(), Topic.CASES, audience));
	}

	/** What the person said with an act, if anything. */
	static String words(CaseActed acted) {
		return WORDS.stream().filter(acted.details()::containsKey).findFirst().map(acted.details()::get).orElse("");
	}

}
