package org.oneseal.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.oneseal.database.Command;
import org.oneseal.matter.PackFiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands changed packs to the engine, one node at a time: two that start together with the
 * same new pack would give the engine two versions of it, or fail over its number.
 */
@Component
class PackHandover {

	private final DeployedPacks packs;

	private final JdbcClient jdbc;

	private final Clock clock;

	PackHandover(DeployedPacks packs, JdbcClient jdbc, Clock clock) {
		this.packs = packs;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Deploys, in one transaction, those that are not the latest of their matter once it
	 * is our turn.
	 * @return what was deployed; nothing where another node was faster
	 */
	@Command
	List<PackFiles> deployChanged(List<PackFiles> wanted) {
		takeTurn();
		List<PackFiles> changed = wanted.stream().filter((files) -> !packs.isLatest(files)).toList();
		changed.forEach(packs::deploy);
		return changed;
	}

	/**
	 * A write and not only a lock: in a cluster of databases locks do not reach the other
	 * members, but two writes of one row do not both commit.
	 */
	private void takeTurn() {
		jdbc.sql("insert into pack_handover (id, at) values (1, ?) on duplicate key update at = values(at)")
			.param(Timestamp.from(clock.instant()))
			.update();
	}

}
