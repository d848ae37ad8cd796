package org.oneseal.attachment;

import java.util.List;
import java.util.Optional;

import org.oneseal.form.Problem;

/**
 * What became of an upload.
 *
 * @param attachment the content in the store, empty if it was not taken
 * @param problems why it was not taken
 */
public record Received(Optional<Attachment> attachment, List<Problem> problems) {

	static Received taken(Attachment attachment) {
		return new Received(Optional.of(attachment), List.of());
	}

	public static Received refused(Problem problem) {
		return new Received(Optional.empty(), List.of(problem));
	}

}
