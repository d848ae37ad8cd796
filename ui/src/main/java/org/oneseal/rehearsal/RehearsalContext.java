package org.oneseal.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

import org.oneseal.database.EmbeddedDatabase;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.yaml.FaultyFilesException;

/**
 * The program as scenarios meet it: no screens, a database that is thrown away, a clock
 * that is moved, an engine that does nothing by itself.
 */
final class RehearsalContext implements AutoCloseable {

	private final RehearsalCache.Run run;

	private final CompletableFuture<EmbeddedDatabase> database;

	private final ConfigurableApplicationContext context;

	private boolean closed;

	private RehearsalContext(RehearsalCache.Run run, CompletableFuture<EmbeddedDatabase> database,
			ConfigurableApplicationContext context) {
		this.run = run;
		this.database = database;
		this.context = context;
	}

	/**
	 * Starts it.
	 * @param packs what is rehearsed, each without fault
	 * @param begin when the first scenario begins, in legal time: keys are made for it
	 * @param more settings of Spring Boot, as arguments
	 * @throws FaultyFilesException if a pack cannot be deployed
	 */
	static RehearsalContext start(List<PackFiles> packs, RehearsalCache cache, LocalDateTime begin, List<String> more)
			throws IOException {
		RehearsalCache.Run run = cache.open(begin.getYear());
		CompletableFuture<EmbeddedDatabase> database = EmbeddedDatabase.openAhead(run.home(), cache.programs());
		try {
			Path organisation = run.home().resolve("organisation.yaml");
			List<MatterPack> read = packs.stream().map(PackReader::readDeployed).toList();
			Files.writeString(organisation, RehearsalOrganisation.of(read));
			return new RehearsalContext(run, database, start(packs, run.home(), cache, begin,
					with(more, "--oneseal.organisation=" + organisation.toUri())));
		}
		catch (IOException | RuntimeException ex) {
			close(database);
			run.close();
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof FaultyFilesException faulty) {
					throw faulty;
				}
			}
			throw ex;
		}
	}

	/**
	 * Makes what later runs start from.
	 * @param begin see {@link #start}
	 */
	static void prepare(RehearsalCache cache, LocalDateTime begin, List<String> more) throws IOException {
		cache.prepare((home) -> start(List.of(), home, cache, begin, with(more, "--oneseal.organisation=")).close());
	}

	private static ConfigurableApplicationContext start(List<PackFiles> packs, Path home, RehearsalCache cache,
			LocalDateTime begin, List<String> more) {
		SpringApplication application = new SpringApplication(RehearsalApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.addInitializers((starting) -> equip((GenericApplicationContext) starting, packs, begin));
		List<String> arguments = new ArrayList<>(List.of("--spring.config.location=classpath:/application.yaml",
				"--spring.profiles.active=rehearsal", "--spring.datasource.url=", "--oneseal.home=" + home,
				"--oneseal.database.programs=" + cache.programs(), "--oneseal.database.throw-away=true",
				"--oneseal.database.temporary=true", "--oneseal.seal.local-time-stamps=true",
				"--flowable.async-executor-activate=false", "--oneseal.supervision.every=0s",
				"--oneseal.batch.every=0s", "--spring.main.lazy-initialization=true",
				"--spring.data.jpa.repositories.bootstrap-mode=lazy"));
		arguments.addAll(more);
		return application.run(arguments.toArray(String[]::new));
	}

	private static List<String> with(List<String> arguments, String more) {
		List<String> all = new ArrayList<>(arguments);
		all.add(more);
		return all;
	}

	private static void equip(GenericApplicationContext context, List<PackFiles> packs, LocalDateTime begin) {
		ZoneId zone = ZoneId.of(context.getEnvironment().getProperty("oneseal.zone", "Asia/Shanghai"));
		RehearsalClock clock = new RehearsalClock(zone, begin.atZone(zone).toInstant());
		context.registerBean("rehearsalClock", RehearsalClock.class, () -> clock,
				(definition) -> definition.setPrimary(true));
		context.registerBean("rehearsedPacks", RehearsedPacks.class, () -> new RehearsedPacks(packs),
				(definition) -> definition.setPrimary(true));
	}

	/** Plays a scenario of one of the packs. */
	PlayedScenario play(Scenario scenario, PackFiles files, String language) {
		long began = System.nanoTime();
		RehearsalClock clock = context.getBean(RehearsalClock.class);
		clock.moveTo(scenario.begin().atZone(clock.getZone()).toInstant());
		MatterPack pack = context.getBean(MatterPacks.class).version(files.version());
		Optional<Difference> difference = new Player(scenario, new Stage(context, clock, pack, words(language))).play();
		return new PlayedScenario(scenario.name(), scenario.file(), (System.nanoTime() - began) / 1_000_000,
				difference.orElse(null));
	}

	/** All the words of the screens, and those of rehearsals. */
	private Words words(String language) {
		ConfigurableEnvironment environment = context.getEnvironment();
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(StringUtils.commaDelimitedListToStringArray(
				Objects.requireNonNull(environment.getProperty("spring.messages.basename")) + ",messages/rehearsal"));
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Words(messages, language);
	}

	/** Does nothing the second time. */
	@Override
	public void close() throws IOException {
		if (!closed) {
			closed = true;
			context.close();
			close(database);
			run.close();
		}
	}

	/** Why it was not opened, if it was not, the program has told. */
	private static void close(CompletableFuture<EmbeddedDatabase> database) {
		database.handle((opened, failure) -> {
			if (opened != null) {
				opened.close();
			}
			return "closed";
		}).join();
	}

}
