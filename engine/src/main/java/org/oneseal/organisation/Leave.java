package org.oneseal.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An official is away for some days, and a colleague of the same department does their
 * work (请假与代理). It never passes on: who stands in for the substitute has nothing of it.
 *
 * @param id made by whoever enters it
 * @param official account of the one on leave
 * @param substitute account of the colleague
 * @param from first day
 * @param until last day
 * @param matters codes of the matters it is for; empty for all
 * @param upTo the last kind of act the colleague may do
 * @param enteredBy account of who entered it
 * @param enteredAt when
 * @param endedBy account of who ended it before its time, {@code null} if nobody did
 * @param endedAt when
 */
public record Leave(String id, String official, String substitute, LocalDate from, LocalDate until, Set<String> matters,
		Reach upTo, String enteredBy, Instant enteredAt, @Nullable String endedBy, @Nullable Instant endedAt) {

	public Leave {
		matters = Set.copyOf(matters);
		if (until.isBefore(from)) {
			throw new IllegalArgumentException("A leave from %s cannot end on %s".formatted(from, until));
		}
	}

	/** Whether it was not ended before its time. */
	public boolean stands() {
		return this.endedAt == null;
	}

	public boolean holdsOn(LocalDate day) {
		return stands() && !day.isBefore(this.from) && !day.isAfter(this.until);
	}

	/** Whether both name a substitute for the same matter on the same day. */
	public boolean overlaps(Leave other) {
		boolean days = !this.from.isAfter(other.until) && !other.from.isAfter(this.until);
		boolean sameMatters = this.matters.isEmpty() || other.matters.isEmpty()
				|| this.matters.stream().anyMatch(other.matters::contains);
		return stands() && other.stands() && this.official.equals(other.official) && days && sameMatters;
	}

	public Optional<Instant> ended() {
		return Optional.ofNullable(this.endedAt);
	}

}
