package org.oneseal.timelimit;

import org.jspecify.annotations.Nullable;

/**
 * Why a day is not what its weekday says.
 *
 * @param worked whether the day is worked
 * @param occasion for a national one the holiday it belongs to, such as 国庆节, whether it
 * is a day off or one that makes up for it; for a local one the reason as it was entered
 * @param region code of the region that ruled, {@code null} for the State Council
 */
public record Ruling(boolean worked, String occasion, @Nullable String region) {

	/** Whether an authority of a region ruled so, and not the State Council. */
	public boolean isLocal() {
		return this.region != null;
	}

}
