package org.oneseal.ui.supervision;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.Warning.State;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.SignalView;

/**
 * A list of signals; attribute {@code list}.
 *
 * @param place whose they are
 * @param departments what a supervisor can choose from; empty for other officials
 * @param department id of the department shown, empty for all
 * @param tabs the states there are
 * @param state the one shown
 * @param signals the page
 * @param pages the pages around it
 * @param boardHref the supervision page
 */
record SignalListView(String place, List<Choice> departments, String department, List<Tab> tabs, State state,
		List<SignalView> signals, Pages pages, String boardHref) {

	/**
	 * A state.
	 *
	 * @param state the state
	 * @param signals how many there are
	 * @param href the list of them
	 */
	record Tab(State state, long signals, String href) {

	}

}
