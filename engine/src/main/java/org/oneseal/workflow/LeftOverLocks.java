package org.oneseal.workflow;

import java.util.List;

import org.oneseal.database.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Frees the jobs a killed application had locked, so that they go on at once instead of
 * when the lock expires. Only where the database belongs to this application alone: on a
 * shared one the locks may be those of a living node.
 */
@Component
class LeftOverLocks implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(LeftOverLocks.class);

	private static final List<String> STATEMENTS = List.of(
			"update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null",
			"update ACT_RU_TIMER_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null",
			"update ACT_RU_EXECUTION set LOCK_OWNER_ = null, LOCK_TIME_ = null where LOCK_TIME_ is not null");

	private final ObjectProvider<EmbeddedDatabase> database;

	private final JdbcTemplate jdbc;

	LeftOverLocks(ObjectProvider<EmbeddedDatabase> database, JdbcTemplate jdbc) {
		this.database = database;
		this.jdbc = jdbc;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (database.getIfAvailable() != null) {
			free();
		}
	}

	void free() {
		int freed = STATEMENTS.stream().mapToInt(jdbc::update).sum();
		if (freed > 0) {
			log.info("Freed {} locks of an application that was killed", freed);
		}
	}

}
