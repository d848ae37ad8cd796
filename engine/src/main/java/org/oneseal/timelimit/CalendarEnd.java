package org.oneseal.timelimit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * The end of the {@link CalendarBook}, so that how far it goes can be asked for along
 * with something else.
 */
@Entity
@Immutable
@Table(name = "calendar_end")
class CalendarEnd {

	@Id
	private byte id;

	private long revision;

	protected CalendarEnd() {
	}

}
