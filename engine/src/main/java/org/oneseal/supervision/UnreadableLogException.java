package org.oneseal.supervision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The file cannot be read as an event log, and why, for words in the reader's language.
 */
public final class UnreadableLogException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Fault fault;

	private final transient List<Object> details;

	UnreadableLogException(Fault fault, Object... details) {
		this(fault, null, details);
	}

	UnreadableLogException(Fault fault, @Nullable Throwable cause, Object... details) {
		super(fault + " " + List.of(details), cause);
		this.fault = fault;
		this.details = List.of(details);
	}

	public Fault fault() {
		return fault;
	}

	/** What the words of the fault speak of, in the order {@link Fault} names. */
	public List<Object> details() {
		return details;
	}

	/** What can be wrong with a whole file; in brackets what the details are. */
	public enum Fault {

		/** There is no such file. */
		NOT_FOUND,

		/** The file is not a regular one, or may not be read. */
		NOT_A_FILE,

		/** Nothing in it. */
		EMPTY,

		/** A header and nothing else, or a log without a case. */
		NO_CASES,

		/** A zip archive, as spreadsheets are. */
		ARCHIVE,

		/** Bytes that are no text. */
		BINARY,

		/** The compressed file ends too early or is damaged. */
		DAMAGED,

		/** Bytes the encoding does not have. [encoding, last line read before] */
		ENCODING,

		/** Not CSV. [line, what the reader says] */
		BROKEN_CSV,

		/** A quoted field is never closed. [line it begins in] */
		OPEN_QUOTE,

		/** Not well-formed XML. [line, column, what the reader says] */
		BROKEN_XML,

		/** A document type declaration, which no log needs. [line] */
		DOCTYPE,

		/** XML, but its root is another. [name of the root] */
		NOT_XES,

		/** A column that is needed was not recognised. [LogColumn, names there are] */
		MISSING_COLUMN,

		/**
		 * A column that was named is not there. [LogColumn, name given, names there are]
		 */
		NO_SUCH_COLUMN,

		/** Two columns of the same name, and one is needed. [name] */
		COLUMN_TWICE,

		/** No event has a time that can be read. [line, the text] */
		NO_READABLE_TIME

	}

}
