package org.oneseal.inspection;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import org.oneseal.database.DatabaseAutoConfiguration;
import org.oneseal.database.DatabaseAutoConfiguration.NoServerIsNamed;
import org.oneseal.database.EmbeddedDatabase;
import org.oneseal.workflow.EngineTasks;
import org.oneseal.worklist.WorklistComparison;
import org.oneseal.worklist.WorklistRebuild;

/**
 * A connection to the data and nothing else. No component itself, so that the program
 * does not find it.
 */
@ImportAutoConfiguration({ AopAutoConfiguration.class, DatabaseAutoConfiguration.class,
		DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class })
@Import({ EngineTasks.class, WorklistComparison.class, WorklistRebuild.class })
class InspectionApplication {

	@Bean
	@Conditional(NoServerIsNamed.class)
	JdbcConnectionDetails databaseOfHome(Environment environment) {
		return EmbeddedDatabase.openOrJoin(environment);
	}

}
