package org.oneseal.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.database.DatabaseProblem;
import org.oneseal.worklist.WorklistComparison;
import org.oneseal.worklist.WorklistDifference;
import org.oneseal.worklist.WorklistInspection;
import org.oneseal.worklist.WorklistRebuild;

/** Inspects the work list through a connection of its own. */
public final class SpringWorklistInspection implements WorklistInspection {

	private static final String TABLES = """
			select count(*) from information_schema.tables where table_schema = database()
			and lower(table_name) in ('work_item', 'case_step', 'approval_case', 'act_ru_task')""";

	private static final long ALL_TABLES = 4;

	@Override
	public Looked inspect(List<String> settings, boolean rebuilds, Locale language, Consumer<WorklistDifference> each) {
		AtomicReference<Environment> environment = new AtomicReference<>(new StandardEnvironment());
		try (ConfigurableApplicationContext context = start(settings, environment)) {
			requireTables(context.getBean(JdbcClient.class));
			WorklistComparison comparison = context.getBean(WorklistComparison.class);
			return rebuilds ? rebuild(comparison, context.getBean(WorklistRebuild.class), each)
					: comparison.compare((finding) -> finding.differences().forEach(each));
		}
		catch (RuntimeException ex) {
			Optional<DatabaseProblem> problem = DatabaseProblem.behind(ex, Objects.requireNonNull(environment.get()));
			throw problem.<RuntimeException>map((found) -> new UnreachableDataException(found.words(language), ex))
				.orElse(ex);
		}
	}

	private static ConfigurableApplicationContext start(List<String> settings,
			AtomicReference<Environment> environment) {
		// until the context is started, the pool would chat on the output
		LoggingSystem.get(SpringWorklistInspection.class.getClassLoader()).beforeInitialize();
		SpringApplication application = new SpringApplication(InspectionApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setDefaultProperties(Map.of("logging.threshold.console", "off",
				"spring.datasource.hikari.minimum-idle", "1", "spring.datasource.hikari.connection-timeout", "10000"));
		application.addInitializers((starting) -> environment.set(starting.getEnvironment()));
		return application.run(settings.toArray(String[]::new));
	}

	private static void requireTables(JdbcClient jdbc) {
		if (jdbc.sql(TABLES).query(Long.class).single() < ALL_TABLES) {
			throw DatabaseProblem.noTables();
		}
	}

	private static Looked rebuild(WorklistComparison comparison, WorklistRebuild rebuild,
			Consumer<WorklistDifference> each) {
		WorklistRebuild.Gathering wrong = rebuild.gather(each);
		Looked looked = comparison.compare(wrong::add);
		wrong.flush();
		return looked;
	}

}
