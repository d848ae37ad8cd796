package org.oneseal.ui.api;

import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Problem;

/** Texts as a client program sent them, made safe to keep and to print. */
final class Given {

	private static final int NONCHARACTERS = 0xFDD0;

	private static final int LAST_NONCHARACTER = 0xFDEF;

	private Given() {
	}

	/**
	 * The text, "" if there is none.
	 * @throws Refusal if it holds a character that cannot be kept or printed
	 */
	static String text(String field, @Nullable String text) {
		if (text == null) {
			return "";
		}
		OptionalInt forbidden = text.codePoints().filter(Given::isForbidden).findFirst();
		if (forbidden.isPresent()) {
			throw new Refusal(ProblemType.INVALID,
					List.of(Problem.error(field, "api.text.control", "U+%04X".formatted(forbidden.getAsInt()))));
		}
		return text.replace("\r\n", "\n").replace('\r', '\n');
	}

	/**
	 * The text.
	 * @throws Refusal if there is none, or it holds a character that cannot be kept
	 */
	static String required(String field, @Nullable String text) {
		String given = text(field, text);
		if (given.isBlank()) {
			throw Refusal.of(field, "api.required", field);
		}
		return given;
	}

	/**
	 * Controls other than tab and line ends, halves of surrogate pairs, and what Unicode
	 * says is no character.
	 */
	private static boolean isForbidden(int c) {
		boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
		boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
		return control || half || (c & 0xFFFE) == 0xFFFE || (c >= NONCHARACTERS && c <= LAST_NONCHARACTER);
	}

}
