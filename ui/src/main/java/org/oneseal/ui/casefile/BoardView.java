package org.oneseal.ui.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.casefile.CaseFileView.ReviewView;
import org.oneseal.ui.view.Tag;

/**
 * All departments' opinions on a case side by side; part of {@link CaseFileView}.
 *
 * @param reviews a column each
 * @param joint what they come to together, {@code null} where each stands for itself
 * @param contradictions what does not fit together, each in a sentence
 */
record BoardView(List<ReviewView> reviews, @Nullable Joint joint, List<String> contradictions) {

	/**
	 * What the opinions come to.
	 *
	 * @param rule how they count
	 * @param veto who can fail it alone, or who has; {@code null} if nobody can
	 * @param tally how many said what
	 * @param result what it comes to
	 */
	record Joint(String rule, @Nullable String veto, String tally, Tag result) {

	}

}
