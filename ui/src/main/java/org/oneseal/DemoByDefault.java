package org.oneseal;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Who starts the program without naming a database, an organisation or a profile looks at
 * it for the first time: the sample city opens. Naming any of them is the way out of the
 * demo.
 */
class DemoByDefault implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getProperty("spring.profiles.active") == null
				&& environment.getProperty("spring.datasource.url") == null
				&& environment.getProperty("oneseal.organisation") == null) {
			environment.addActiveProfile("demo");
		}
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER - 1;
	}

}
