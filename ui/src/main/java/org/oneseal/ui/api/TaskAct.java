package org.oneseal.ui.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.Step;
import org.oneseal.form.Problem;
import org.oneseal.review.Opinion;

/** What an official does with a task; {@code action} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({ @JsonSubTypes.Type(value = TaskAct.Accept.class, name = "accept"),
		@JsonSubTypes.Type(value = TaskAct.NotAccept.class, name = "notAccept"),
		@JsonSubTypes.Type(value = TaskAct.Correct.class, name = "correct"),
		@JsonSubTypes.Type(value = TaskAct.GiveOpinion.class, name = "opinion"),
		@JsonSubTypes.Type(value = TaskAct.AnswerConsultation.class, name = "answer"),
		@JsonSubTypes.Type(value = TaskAct.Grant.class, name = "grant"),
		@JsonSubTypes.Type(value = TaskAct.Refuse.class, name = "refuse") })
@Schema(discriminatorProperty = "action",
		oneOf = { TaskAct.Accept.class, TaskAct.NotAccept.class, TaskAct.Correct.class, TaskAct.GiveOpinion.class,
				TaskAct.AnswerConsultation.class, TaskAct.Grant.class, TaskAct.Refuse.class },
		discriminatorMapping = { @DiscriminatorMapping(value = "accept", schema = TaskAct.Accept.class),
				@DiscriminatorMapping(value = "notAccept", schema = TaskAct.NotAccept.class),
				@DiscriminatorMapping(value = "correct", schema = TaskAct.Correct.class),
				@DiscriminatorMapping(value = "opinion", schema = TaskAct.GiveOpinion.class),
				@DiscriminatorMapping(value = "answer", schema = TaskAct.AnswerConsultation.class),
				@DiscriminatorMapping(value = "grant", schema = TaskAct.Grant.class),
				@DiscriminatorMapping(value = "refuse", schema = TaskAct.Refuse.class) })
sealed interface TaskAct {

	/** What {@link #seen} is. */
	String SEEN = "Fingerprint of the case file the official had before them";

	/** Fingerprint of the case file the official had before them. */
	@Nullable String seen();

	/** The kind of step it is done in. */
	Step.Kind kind();

	/** Whether it can be done in a step of this kind. */
	default boolean isDoneIn(Step.Kind step) {
		return step == kind();
	}

	/**
	 * Does it.
	 * @return why it was not done, empty if it was
	 */
	List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting);

	/** Takes the application in. */
	record Accept(@Schema(description = SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen)
			implements
				TaskAct {

		@Override
		public Step.Kind kind() {
			return Step.Kind.ACCEPTANCE;
		}

		@Override
		public List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting) {
			return desk.acceptance().accept(acting.task(), acting.official(), acting.seen(), acting.requestKey());
		}

	}

	/** Does not take the application in. */
	record NotAccept(@Schema(description = SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen,
			@Schema(description = "Told to the applicant",
					requiredMode = RequiredMode.REQUIRED) @Nullable String reason,
			@Schema(description = "Who is competent instead",
					requiredMode = RequiredMode.REQUIRED) @Nullable String rightAuthority)
			implements
				TaskAct {

		@Override
		public Step.Kind kind() {
			return Step.Kind.ACCEPTANCE;
		}

		@Override
		public List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting) {
			return desk.acceptance()
				.refuseToAccept(acting.task(), Given.text("reason", this.reason),
						Given.text("rightAuthority", this.rightAuthority), acting.official(), acting.seen(),
						acting.requestKey());
		}

	}

	/**
	 * Asks the applicant to correct everything that is missing, once: at acceptance, or
	 * from a review of what was taken in.
	 */
	record Correct(@Schema(description = SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen,
			@Schema(description = "What to mend, at least one",
					requiredMode = RequiredMode.REQUIRED) @Nullable List<CorrectionEntry.@Nullable Item> items)
			implements
				TaskAct {

		@Override
		public Step.Kind kind() {
			return Step.Kind.ACCEPTANCE;
		}

		@Override
		public boolean isDoneIn(Step.Kind step) {
			return step == Step.Kind.ACCEPTANCE || step == Step.Kind.REVIEW;
		}

		@Override
		public List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting) {
			List<CorrectionNotice.Item> wanted = (this.items == null) ? List.of()
					: this.items.stream().map(Correct::item).toList();
			return desk.corrections().ask(acting.task(), wanted, acting.official(), acting.seen(), acting.requestKey());
		}

		private static CorrectionNotice.Item item(CorrectionEntry.@Nullable Item item) {
			if (item == null) {
				throw Refusal.malformed("items", "api.json.wrong-type", "items");
			}
			return new CorrectionNotice.Item(Given.text("items", item.about()), Given.text("items", item.request()));
		}

	}

	/** Gives an opinion. */
	record GiveOpinion(@Schema(description = SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen,
			@Schema(description = "In favour, against or, where the joint review of the matter is a vote, neither",
					requiredMode = RequiredMode.REQUIRED) Opinion.@Nullable Verdict verdict,
			@Schema(description = "What was examined and found; whoever is not in favour says it") @Nullable String findings,
			@Schema(description = "What the decision should ask of the applicant") @Nullable String conditions,
			@Schema(description = "Ids of the materials it rests on") @Nullable List<String> cites) implements TaskAct {

		@Override
		public Step.Kind kind() {
			return Step.Kind.REVIEW;
		}

		@Override
		public List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting) {
			if (this.verdict == null) {
				throw Refusal.of("verdict", "api.required", "verdict");
			}
			return desk.reviews()
				.give(acting.task(), content(this.verdict), acting.official(), acting.seen(), acting.requestKey());
		}

		private Opinion.Content content(Opinion.Verdict given) {
			List<String> materials = (this.cites != null)
					? this.cites.stream().map((id) -> Given.text("cites", id)).toList() : List.of();
			return new Opinion.Content(given, Given.text("findings", this.findings),
					Given.text("conditions", this.conditions), materials);
		}

	}

	/** Answers a question of another department. */
	record AnswerConsultation(@Schema(description = SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen,
			@Schema(description = "Never empty", requiredMode = RequiredMode.REQUIRED) @Nullable String answer)
			implements
				TaskAct {

		@Override
		public Step.Kind kind() {
			return Step.Kind.CONSULTATION;
		}

		@Override
		public List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting) {
			return desk.asked()
				.answer(acting.task(), Given.text("answer", this.answer), acting.official(), acting.seen(),
						acting.requestKey());
		}

	}

	/** Grants the application; the licence is made afterwards, on its own. */
	record Grant(@Schema(description = SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen,
			@Schema(description = "May be absent") @Nullable String reasons,
			@Schema(description = "What is asked of the holder") @Nullable String conditions) implements TaskAct {

		@Override
		public Step.Kind kind() {
			return Step.Kind.DECISION;
		}

		@Override
		public List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting) {
			return desk.decisions()
				.grant(acting.task(), Given.text("reasons", this.reasons), Given.text("conditions", this.conditions),
						acting.official(), acting.seen(), acting.requestKey());
		}

	}

	/** Refuses the application; the remedies are told with the reasons (art. 38). */
	record Refuse(@Schema(description = SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen,
			@Schema(description = "Never empty", requiredMode = RequiredMode.REQUIRED) @Nullable String reasons)
			implements
				TaskAct {

		@Override
		public Step.Kind kind() {
			return Step.Kind.DECISION;
		}

		@Override
		public List<Problem> on(OfficialDesk desk, OfficialDesk.Acting acting) {
			return desk.decisions()
				.refuse(acting.task(), Given.text("reasons", this.reasons), acting.official(), acting.seen(),
						acting.requestKey());
		}

	}

}
