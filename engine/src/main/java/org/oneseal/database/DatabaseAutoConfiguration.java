package org.oneseal.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Brings a database when nobody names one, and checks whichever is used.
 * <p>
 * Properties: {@code oneseal.home} (folder, default {@code .oneseal} in the working
 * folder), {@code oneseal.database.name} (default {@code oneseal}) and
 * {@code oneseal.database.temporary} ({@code true} allows a home below the temporary
 * folder, for tests and trials). {@link EmbeddedOptions} are two more.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Import({ CommandConfiguration.class, RoundTripConfiguration.class })
public class DatabaseAutoConfiguration {

	@Bean
	@Conditional(NoServerIsNamed.class)
	@ConditionalOnMissingBean({ DataSource.class, JdbcConnectionDetails.class })
	EmbeddedDatabase embeddedDatabase(Environment environment) {
		return EmbeddedDatabase.open(home(environment), name(environment),
				environment.getProperty("oneseal.database.temporary", Boolean.class, false),
				EmbeddedOptions.of(environment));
	}

	static Path home(Environment environment) {
		return Path.of(environment.getProperty("oneseal.home", ".oneseal")).toAbsolutePath().normalize();
	}

	static String name(Environment environment) {
		return environment.getProperty("oneseal.database.name", "oneseal");
	}

	@Bean
	DatabaseCheck databaseCheck(DataSource dataSource) {
		return new DatabaseCheck(dataSource);
	}

	@Bean
	ServerCheck serverCheck() {
		return new ServerCheck();
	}

	/** Whether the database of the home folder is meant. */
	public static final class NoServerIsNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
