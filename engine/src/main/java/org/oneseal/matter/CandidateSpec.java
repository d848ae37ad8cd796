package org.oneseal.matter;

import org.jspecify.annotations.Nullable;

/**
 * Who of a department does a step, and what happens where nobody of them can.
 *
 * @param position the position (岗位) asked for, empty for any
 * @param region where the region of the case comes from: {@link #APPLICANT}, or the key
 * of a field of the application whose answers are region codes; {@code null} where it
 * does not matter
 * @param assign who gets it
 * @param nobody who may do it where nobody else can
 */
public record CandidateSpec(String position, @Nullable String region, Assign assign, Nobody nobody) {

	/** The region in the applicant's identity number or credit code. */
	public static final String APPLICANT = "applicant";

	/** Any official of the department who has the duty. */
	public static final CandidateSpec ANYBODY = new CandidateSpec("", null, Assign.POOL, Nobody.HEAD);

	/** Who gets a step when it begins. */
	public enum Assign {

		/** Whoever takes it first. */
		POOL,
		/** At once whoever has the fewest open steps. */
		LEAST_LOAD

	}

	/** Who may do a step that nobody can do. */
	public enum Nobody {

		/** The head of the department. */
		HEAD,
		/** Those who supervise the authority. */
		SUPERVISOR

	}

}
