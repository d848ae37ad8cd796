package org.oneseal.organisation;

import java.util.Set;

/**
 * What an official is employed as and for where, beside their duties.
 *
 * @param positions positions (岗位) they hold, such as {@code fire-inspector}
 * @param regions region codes (GB/T 2260, or longer for streets) whose cases are theirs;
 * empty for those of all regions
 */
public record Post(Set<String> positions, Set<String> regions) {

	/** No position, for all regions. */
	public static final Post NONE = new Post(Set.of(), Set.of());

	public Post {
		positions = Set.copyOf(positions);
		regions = Set.copyOf(regions);
	}

	/**
	 * Whether work that asks for these falls to such an official.
	 * @param position the position asked for, empty for any
	 * @param region the region it belongs to, empty for none
	 */
	public boolean covers(String position, String region) {
		return (position.isEmpty() || this.positions.contains(position))
				&& (region.isEmpty() || this.regions.isEmpty() || this.regions.contains(region));
	}

}
