package org.oneseal.cases;

import java.util.List;

import org.oneseal.form.Answers;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPack;

/**
 * What a part of the program that comes into play later needs of an application, asked
 * while its applicant can still mend it.
 */
public interface ApplicationCheck {

	/**
	 * What keeps the application from being filed.
	 * @param pack the pack it is written by
	 * @param answers as they are, perhaps unfinished
	 */
	List<Problem> problems(MatterPack pack, Answers answers);

}
