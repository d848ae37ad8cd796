package org.oneseal.supervision;

/** What kind of file a log is. */
public enum LogFormat {

	/** A table of events with a header; RFC 4180, also with {@code ;} or tabs. */
	CSV,

	/** IEEE 1849-2016 and 1849-2023. */
	XES

}
