package org.oneseal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import org.flowable.engine.ProcessEngine;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The program without screens, as it is shipped: its own database on the disk of this
 * machine, the sample city, the packs, supervision. Only its clock can be moved, and its
 * engine does nothing by itself until it is told to.
 */
final class Program implements AutoCloseable {

	/** The weakest settings: system properties and the environment may say otherwise. */
	private static final Map<String, Object> SETTINGS = Map.of("oneseal.organisation",
			"classpath:sample/organisation.yaml", "oneseal.seal.local-time-stamps", "true", "oneseal.public-url",
			"http://localhost", "spring.jpa.properties.hibernate.jdbc.time_zone", "UTC",
			"flowable.async-executor-activate", "false", "logging.threshold.console", "off");

	private final Path home;

	private final ConfigurableApplicationContext context;

	private Program(Path home, ConfigurableApplicationContext context) {
		this.home = home;
		this.context = context;
	}

	/**
	 * Starts it in a folder that is deleted when it is closed.
	 * @param time what its clock shows, in Shanghai
	 */
	static Program start(LocalDateTime time) {
		try {
			Path home = Files.createTempDirectory("oneseal-benchmark");
			SpringApplication application = new SpringApplication(Everything.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			application.setBannerMode(Banner.Mode.OFF);
			application.setDefaultProperties(SETTINGS);
			MovedClock clock = new MovedClock(ZoneId.of("Asia/Shanghai"), time);
			application.addInitializers((starting) -> ((GenericApplicationContext) starting).registerBean("movedClock",
					MovedClock.class, () -> clock, (definition) -> definition.setPrimary(true)));
			return new Program(home, application.run("--oneseal.home=" + home, "--oneseal.database.temporary=true"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A service of the domain. */
	<T> T service(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Has the engine do from now on what is due. */
	void startEngine() {
		service(ProcessEngine.class).getProcessEngineConfiguration().getAsyncExecutor().start();
	}

	@Override
	public void close() {
		this.context.close();
		try {
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Everything but what only benchmarks are made of. */
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "org.oneseal")
	@ComponentScan(basePackages = "org.oneseal")
	static class Everything {

	}

}
