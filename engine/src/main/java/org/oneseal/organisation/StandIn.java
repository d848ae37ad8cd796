package org.oneseal.organisation;

import java.util.Set;

/**
 * Somebody on leave whose work an official does today (代理).
 *
 * @param absent account of the one on leave
 * @param absentName their name
 * @param duties theirs as far as the substitution goes: never that of a head
 * @param post theirs
 * @param matters codes of the matters it is for; empty for all
 */
public record StandIn(String absent, String absentName, Set<Duty> duties, Post post, Set<String> matters) {

	public StandIn {
		duties = Set.copyOf(duties);
		matters = Set.copyOf(matters);
	}

	public boolean isFor(String matter) {
		return this.matters.isEmpty() || this.matters.contains(matter);
	}

}
