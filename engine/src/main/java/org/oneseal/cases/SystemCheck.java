package org.oneseal.cases;

import java.util.List;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/**
 * Something the programme looks at in a case before an official does. Whoever can check
 * something states it here once; the screens tell it, and what it finds keeps a case from
 * being signed together with others.
 */
public interface SystemCheck {

	/**
	 * What is to be looked at.
	 * @param official who will read it: nothing is told of cases they may not open
	 * @return empty if there is nothing
	 */
	List<Problem> found(CaseFile file, Actor official);

}
