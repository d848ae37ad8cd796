package org.oneseal.ui.view;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is told in writing about the time of a case.
 *
 * @param procedures special procedures, first to last (art. 45)
 * @param extension the extension, {@code null} if there was none (art. 42)
 * @param deemed that silence made the acceptance, {@code null} if it did not (art. 32)
 */
public record TimeNotice(List<Procedure> procedures, @Nullable Extension extension, @Nullable String deemed) {

	/**
	 * A special procedure.
	 *
	 * @param title what it is
	 * @param reason why
	 * @param begunOn since when the clock stands still
	 * @param by name of who began it, for officials
	 * @param expected how long it will take, and until when
	 * @param endedOn when it ended, {@code null} while it lasts
	 * @param result what came of it, empty while it lasts
	 * @param basis where the law provides for it
	 */
	public record Procedure(String title, String reason, LocalDate begunOn, String by, String expected,
			@Nullable LocalDate endedOn, String result, String basis) {

	}

	/**
	 * An extension.
	 *
	 * @param on when it was approved
	 * @param by how much
	 * @param reasons why
	 * @param basis where the law provides for it
	 */
	public record Extension(LocalDate on, String by, String reasons, String basis) {

	}

}
