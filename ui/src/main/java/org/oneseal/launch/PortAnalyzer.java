package org.oneseal.launch;

import java.net.BindException;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Says in both languages why the web port cannot be had: the analyzer of the framework,
 * which comes later, speaks English only and knows of ports in use alone.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortAnalyzer extends AbstractFailureAnalyzer<BindException> {

	private static final String DEFAULT = "8080";

	private final Environment environment;

	PortAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable failure, BindException refused) {
		PortInUseException inUse = findCause(failure, PortInUseException.class);
		String port = (inUse != null) ? String.valueOf(inUse.getPort())
				: environment.getProperty("server.port", DEFAULT);
		return (inUse != null) ? said("launch.port.in-use", failure, port)
				: said("launch.port.refused", failure, port, refused.getMessage());
	}

	private static FailureAnalysis said(String key, Throwable failure, @Nullable Object... details) {
		return new FailureAnalysis(inBothLanguages(key, details), inBothLanguages(key + ".action", details), failure);
	}

	private static String inBothLanguages(String key, @Nullable Object... details) {
		return text(key, Locale.ROOT, details) + "\n\n" + text(key, Locale.ENGLISH, details);
	}

	private static String text(String key, Locale language, @Nullable Object... details) {
		return ResourceBundle.getBundle("messages/launch", language).getString(key).formatted(details);
	}

}
