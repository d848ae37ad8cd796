package org.oneseal.ui.apply;

import java.util.List;

/**
 * A page that was changed in another window since it was opened in this one; attribute
 * {@code conflict}, beside {@code draft}. Nothing of what was typed here is kept until
 * its writer chooses.
 *
 * @param title heading of the page
 * @param rows what differs
 * @param typed everything typed here, to be sent again
 * @param seen token of the answers that are kept now
 * @param action what was asked for when it was sent
 * @param postHref address where what was typed here is sent again
 * @param keepHref the page with what is kept now
 */
record ConflictView(String title, List<Row> rows, List<Typed> typed, String seen, String action, String postHref,
		String keepHref) {

	/**
	 * An answer that differs.
	 *
	 * @param label the question
	 * @param kept the answer as it is kept, written in the other window; may be empty
	 * @param mine the answer as typed in this window; may be empty
	 */
	record Row(String label, String kept, String mine) {

	}

	record Typed(String name, String value) {

	}

}
