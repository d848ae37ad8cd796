package org.oneseal.supervision;

import java.util.Collection;

/** Takes what a reader of logs finds, row by row. */
interface RowSink {

	/** Columns the log has; more may come up later. */
	void columns(Collection<LogColumn> present);

	void row(LogRow row);

	/** A row that cannot be used. */
	void dirt(Dirt kind, DirtExample example);

}
