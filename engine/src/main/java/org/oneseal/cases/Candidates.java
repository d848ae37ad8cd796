package org.oneseal.cases;

import java.util.Optional;
import java.util.stream.Stream;

import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Post;
import org.oneseal.organisation.StandIn;

/**
 * Whose a step is to do: that of the officials of its department who have the duty, the
 * position and the region, that of a colleague who does the work of one of them while
 * they are on leave, and where nobody can do it, that of the head or the supervisors. Who
 * is kept from it although it is theirs, {@link Desk#disqualified} says.
 */
public final class Candidates {

	private Candidates() {
	}

	/**
	 * The person as they would act on a step now: for themselves, or for somebody on
	 * leave. Empty if the step is not theirs to do, whoever holds it.
	 */
	public static Optional<Actor> acting(Step step, Actor actor) {
		Optional<Actor> self = isOwn(step, actor) || fallsTo(step, actor) ? Optional.of(actor) : Optional.empty();
		Stream<StandIn> absent = actor.standIns().stream().filter((standIn) -> covers(step, actor, standIn));
		Optional<String> holder = step.assignee().filter((person) -> !person.equals(actor.username()));
		if (holder.isPresent()) {
			return absent.filter((standIn) -> standIn.absent().equals(holder.get()))
				.findFirst()
				.map(actor::actingFor)
				.or(() -> self);
		}
		return self.or(() -> absent.findFirst().map(actor::actingFor));
	}

	/** The same, or the person themselves where the step is not theirs to do. */
	public static Actor as(Step step, Actor actor) {
		return acting(step, actor).orElse(actor);
	}

	/** Whether the person holds a step, or does the work of who holds it. */
	public static boolean holds(Step step, Actor actor) {
		return step.assignee()
			.filter((person) -> person.equals(actor.username()) || as(step, actor).actsFor(person))
			.isPresent();
	}

	/** Whether the person has what it takes, without standing in for anybody. */
	static boolean isOwn(Step step, Actor actor) {
		return step.department().filter((department) -> department.equals(actor.department())).isPresent()
				&& actor.has(dutyFor(step.kind())) && covers(step, actor.post());
	}

	/** Whether it is the person's because nobody else can do it. */
	static boolean fallsTo(Step step, Actor actor) {
		return step.fallback()
			.filter((nobody) -> (nobody == Nobody.HEAD) ? Colleagues.isHead(step, actor) : supervises(step, actor))
			.isPresent();
	}

	private static boolean supervises(Step step, Actor actor) {
		return actor.has(Duty.SUPERVISE)
				&& step.department().filter((department) -> department.startsWith(actor.authority() + "-")).isPresent();
	}

	private static boolean covers(Step step, Actor actor, StandIn absent) {
		return step.department().filter((department) -> department.equals(actor.department())).isPresent()
				&& absent.duties().contains(dutyFor(step.kind())) && covers(step, absent.post())
				&& absent.isFor(step.matter());
	}

	static boolean covers(Step step, Post post) {
		return post.covers(step.position(), step.region());
	}

	static Duty dutyFor(Step.Kind kind) {
		return switch (kind) {
			case ACCEPTANCE -> Duty.ACCEPT;
			case REVIEW, CONSULTATION -> Duty.REVIEW;
			case DECISION -> Duty.DECIDE;
			case CORRECTION -> throw new IllegalStateException("A correction is the applicant's");
		};
	}

}
