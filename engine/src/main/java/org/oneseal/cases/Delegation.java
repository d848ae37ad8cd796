package org.oneseal.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Work on a step that its holder asked of a colleague.
 *
 * @param stepId id of the step, see {@link Step#id()}
 * @param by account of the holder
 * @param to account of the colleague
 * @param words what was asked
 * @param askedAt when
 * @param answer the colleague's note, {@code null} if there is none (yet)
 * @param endedAt when it was answered or called back, {@code null} if it was not
 */
public record Delegation(String stepId, String by, String to, String words, Instant askedAt, @Nullable String answer,
		@Nullable Instant endedAt) {

	/** Whether the colleague still has it, as long as the step is open. */
	public boolean isOpen() {
		return this.endedAt == null;
	}

}
