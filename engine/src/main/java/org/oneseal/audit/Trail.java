package org.oneseal.audit;

import java.util.List;

/**
 * Every act on a case, as of one instant.
 *
 * @param entries first act first; those that somebody made unreadable are left out, and
 * so are missed
 * @param firstBroken position of the first entry that was changed, left out, put in or
 * cut off the end; 0 if none was
 */
public record Trail(List<AuditEntry> entries, int firstBroken) {

	/** Whether it is what was written. */
	public boolean isIntact() {
		return this.firstBroken == 0;
	}

}
