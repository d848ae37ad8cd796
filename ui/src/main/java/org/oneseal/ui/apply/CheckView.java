package org.oneseal.ui.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.AnswerGroup;
import org.oneseal.ui.view.SlotView;

/**
 * The page before filing; attribute {@code check}, beside {@code draft}.
 *
 * @param number of the page
 * @param total how many pages in all
 * @param answers everything answered
 * @param materials what is handed in
 * @param materialsHref where files can be changed
 * @param complete whether nothing keeps it from being filed
 * @param backHref the page before
 * @param submitHref address the filing is posted to
 * @param promised the promise in words
 * @param notNeeded why the law asks no licence for this, else {@code null}: it cannot be
 * filed
 * @param commitment what may be signed for it to be filed without materials that may
 * follow, {@code null} where none is missing
 * @param seen token of what is shown, sent back when it is filed
 * @param goOnHref the first page that is not done
 */
record CheckView(int number, int total, List<AnswerGroup> answers, List<SlotView> materials, String materialsHref,
		boolean complete, String backHref, String submitHref, String promised, @Nullable String notNeeded,
		@Nullable Commitment commitment, String seen, String goOnHref) {

	/**
	 * A box to be ticked.
	 *
	 * @param terms stands for exactly these terms, sent when it is ticked
	 * @param text what is signed
	 * @param ticked whether it was ticked before
	 */
	record Commitment(String terms, String text, boolean ticked) {

	}

}
