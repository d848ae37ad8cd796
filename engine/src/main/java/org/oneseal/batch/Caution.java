package org.oneseal.batch;

import java.util.List;

import org.oneseal.form.Problem;

/**
 * A rule by which a case is not signed together with others but needs a person's eyes.
 * Each is stated once; the summary, and the act itself once more, ask all of them.
 */
interface Caution {

	/**
	 * Why a person has to look.
	 * @return empty if the rule does not touch the case
	 */
	List<Problem> about(Candidate candidate);

}
