package org.oneseal.ui.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in page; attribute {@code signIn}.
 *
 * @param failure message key of why the last try failed
 * @param expired whether the person was signed out for being idle; what was typed in a
 * form is kept
 * @param signedOut whether the person just signed out
 * @param username what was typed, may be empty
 * @param people the sample people of the demo profile by group, empty elsewhere
 */
record SignInView(@Nullable String failure, boolean expired, boolean signedOut, String username, List<Group> people) {

	/**
	 * A group of sample people.
	 *
	 * @param title such as 办事人 or the name of an authority
	 * @param people who is in it
	 */
	record Group(String title, List<SamplePerson> people) {

	}

	/**
	 * A sample person.
	 *
	 * @param username account
	 * @param password sample password, sent by the card's form
	 * @param name display name
	 * @param initial first sign of the name
	 * @param role department and duty, or what kind of applicant
	 */
	record SamplePerson(String username, String password, String name, String initial, String role) {

	}

}
