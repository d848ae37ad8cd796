package org.oneseal.review;

/** What the opinions of a department's officials come to. */
public enum Vote {

	IN_FAVOUR, AGAINST, ABSTAINED

}
