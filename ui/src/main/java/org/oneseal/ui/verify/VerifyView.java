package org.oneseal.ui.verify;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Tone;

/**
 * The verification page; attribute {@code verify}.
 *
 * @param identifier what was typed, may be empty
 * @param code what was typed, may be empty
 * @param error what was wrong with it, else {@code null}
 * @param fileError why the file could not be looked at, else {@code null}
 * @param maxSize largest file, such as {@code 20 MB}
 * @param result what was found, {@code null} before asking
 */
record VerifyView(String identifier, String code, @Nullable String error, @Nullable String fileError, String maxSize,
		@Nullable Result result) {

	/**
	 * What was found.
	 *
	 * @param byFile whether a file was looked at; else the register was asked
	 * @param checkedAt when
	 * @param integrity whether the file is original and unaltered; {@code null} when the
	 * register was asked
	 * @param seal who sealed it and when
	 * @param validity whether the licence is valid now
	 * @param facts what the register says about the licence, empty if it is not known
	 * @param downloadHref the original, {@code null} where it may not be given
	 */
	record Result(boolean byFile, LocalDateTime checkedAt, @Nullable Verdict integrity, Verdict seal, Verdict validity,
			List<Fact> facts, @Nullable String downloadHref) {

	}

	/**
	 * One answer.
	 *
	 * @param tone {@code GOOD}, {@code BAD}, or {@code WAITING} for: cannot be said
	 * @param answer in few words
	 * @param because why, in full
	 */
	record Verdict(Tone tone, String answer, String because) {

	}

	/**
	 * A fact of the register.
	 *
	 * @param label in words
	 * @param value as registered
	 */
	record Fact(String label, String value) {

	}

}
