package org.oneseal.ui.supervision;

import java.util.List;
import java.util.Map;

import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SignalView;

/**
 * One signal; attribute {@code page}.
 *
 * @param signal the signal
 * @param typed what was typed into the form that was refused
 * @param wish which form that was, empty if none
 * @param problems why it was refused
 * @param errors the same by field
 */
record SignalPageView(SignalView signal, String typed, String wish, List<ProblemView> problems,
		Map<String, String> errors) {

}
