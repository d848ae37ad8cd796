package org.oneseal.cases;

import java.util.Optional;

/**
 * A rule of separated duties: it keeps a person from a step of their own department and
 * duty. Whoever knows such a rule states it here once; acts, screens and transfers all
 * ask {@link Desk#disqualified}.
 */
public interface Disqualification {

	/**
	 * Why the person must not finish the step.
	 * @return message key, in words for the person; with {@code .colleague} added it
	 * speaks of them, their name being {@code {0}}. Empty if the rule does not touch them
	 */
	Optional<String> against(Step step, String person);

}
