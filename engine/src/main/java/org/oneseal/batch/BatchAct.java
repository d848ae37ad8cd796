package org.oneseal.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Step;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.review.Reviews;

/** What can be done to many cases at once. */
public enum BatchAct {

	/** Granting. A refusal has reasons of its own and is never one of many. */
	GRANT(Step.Kind.DECISION, Decisions.LONGEST, null),
	/** An opinion in favour. */
	AGREE(Step.Kind.REVIEW, Reviews.LONGEST, null),
	/** Handing over to one colleague. */
	TRANSFER(null, Transfers.LONGEST, "transfer.reason-required"),
	/** Asking those who have the steps to hurry. */
	URGE(null, Urges.LONGEST, "urge.words-required");

	private final Step.@Nullable Kind ends;

	private final int longest;

	private final @Nullable String wordsRequired;

	BatchAct(Step.@Nullable Kind ends, int longest, @Nullable String wordsRequired) {
		this.ends = ends;
		this.longest = longest;
		this.wordsRequired = wordsRequired;
	}

	/** The kind of step it ends; empty where it ends none and nothing is signed. */
	Optional<Step.Kind> ends() {
		return Optional.ofNullable(this.ends);
	}

	/** Whether it puts the official's name under something. */
	public boolean signs() {
		return this.ends != null;
	}

	/** Those an official's duties allow, or those of a colleague whose work they do. */
	public static Set<BatchAct> of(Actor official) {
		Set<BatchAct> acts = EnumSet.noneOf(BatchAct.class);
		if (has(official, Duty.DECIDE)) {
			acts.add(GRANT);
		}
		if (has(official, Duty.REVIEW)) {
			acts.add(AGREE);
		}
		if (official.department() != null) {
			acts.add(TRANSFER);
			acts.add(URGE);
		}
		return acts;
	}

	private static boolean has(Actor official, Duty duty) {
		return official.has(duty) || official.standIns().stream().anyMatch((absent) -> absent.duties().contains(duty));
	}

	/** What is wrong with what is wanted. */
	List<Problem> faults(BatchWish wish) {
		List<Problem> faults = new ArrayList<>();
		if (this == TRANSFER && wish.to().isBlank()) {
			faults.add(Problem.error("to", "transfer.to-required"));
		}
		if (this.wordsRequired != null && wish.words().isBlank()) {
			faults.add(Problem.error("words", this.wordsRequired));
		}
		if (wish.words().strip().length() > this.longest) {
			faults.add(Problem.error("words", "text.too-long", this.longest));
		}
		if (wish.conditions().strip().length() > this.longest) {
			faults.add(Problem.error("conditions", "text.too-long", this.longest));
		}
		return faults;
	}

}
