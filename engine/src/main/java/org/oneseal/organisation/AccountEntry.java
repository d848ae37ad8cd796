package org.oneseal.organisation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One account as an organisation file states it.
 *
 * @param username name to sign in with
 * @param password the first password in clear, in sample files only
 * @param passwordHash the hash of the password with its algorithm in front, in every
 * other file
 * @param displayName name of the person, company or sole trader
 * @param kind on which side of the counter
 * @param department id of an official's department
 * @param duties what an official may do there
 * @param language language of the person
 * @param partyKind what an applicant is
 * @param identityNumber credit code or resident identity number of an applicant, resident
 * identity number of an official
 * @param phone an applicant's telephone
 * @param representative legal representative or operator
 * @param mail where an official reads mail of the system
 * @param post what an official is employed as and for where
 */
record AccountEntry(String username, @Nullable String password, @Nullable String passwordHash, String displayName,
		AccountKind kind, @Nullable String department, Set<Duty> duties, String language, @Nullable PartyKind partyKind,
		@Nullable String identityNumber, @Nullable String phone, @Nullable String representative, @Nullable String mail,
		Post post) {

}
