package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.form.Problem;

/** Something a person of a scenario does. */
@FunctionalInterface
interface Act {

	/** Does it; returns why the system did not let the person, empty if it is done. */
	List<Problem> play(Stage stage);

}
