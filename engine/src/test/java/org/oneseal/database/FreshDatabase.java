package org.oneseal.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.flywaydb.core.Flyway;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Empties the database of a module once in each run of its tests. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "oneseal.test.keep-database", havingValue = false, matchIfMissing = true)
public class FreshDatabase {

	private static final Set<String> EMPTIED = ConcurrentHashMap.newKeySet();

	@Bean
	FlywayMigrationStrategy emptyBeforeTheFirstMigration() {
		return (flyway) -> {
			if (EMPTIED.add(String.valueOf(flyway.getConfiguration().getUrl()))) {
				Flyway.configure().configuration(flyway.getConfiguration()).cleanDisabled(false).load().clean();
			}
			flyway.migrate();
		};
	}

}
