package org.oneseal.notice;

/** How an official is told. */
public enum Channel {

	/** In the application, and by a mail of its own. */
	AT_ONCE,
	/** In the application, and in the one mail of the day. */
	DIGEST,
	/** In the application. */
	IN_APPLICATION,
	/** Not at all. */
	NOT

}
