package org.oneseal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TimeZone;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Settings without which the engine is wrong or slow, as the weakest source: whoever runs
 * the application may say otherwise.
 */
class EngineDefaults implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		// the engine stores wall-clock times: every node must read the same clock face
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		try {
			environment.getPropertySources()
				.addLast(new ResourcePropertySource("oneseal-engine",
						new ClassPathResource("oneseal-engine.properties")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
