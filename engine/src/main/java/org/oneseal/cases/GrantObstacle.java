package org.oneseal.cases;

import java.util.List;

import org.oneseal.form.Problem;

/**
 * A rule that keeps a case from being granted. Whoever knows such a rule states it here
 * once; the decision and the screens ask.
 */
public interface GrantObstacle {

	/**
	 * Why the case cannot be granted now.
	 * @return empty if the rule does not touch it
	 */
	List<Problem> against(ApprovalCase approvalCase);

}
