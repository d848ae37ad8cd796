package org.oneseal.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;

import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class PortAnalyzerTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void aPortInUseIsSaidInBothLanguagesWithWhatToDo() throws IOException {
		try (ServerSocket other = new ServerSocket(0)) {
			FailureAnalysis analysis = firstAnalysis(failureToServeOn(other.getLocalPort()));

			assertThat(analysis.getDescription()).contains("端口 " + other.getLocalPort() + " 已被另一个程序占用",
					"Another program uses the port " + other.getLocalPort());
			assertThat(analysis.getAction()).contains("--server.port=端口", "--server.port=PORT");
		}
	}

	@Test
	void aPortThatIsForbiddenIsSaidToBeSo() {
		environment.setProperty("server.port", "80");

		FailureAnalysis analysis = firstAnalysis(new IllegalStateException(new BindException("Permission denied")));

		assertThat(analysis.getDescription()).contains("不能在端口 80 上提供服务",
				"The port 80 cannot be served on; nothing was started. The system says: Permission denied");
		assertThat(analysis.getAction()).contains("--server.port=端口", "--server.port=PORT");
	}

	private static Throwable failureToServeOn(int port) {
		WebServer server = new TomcatServletWebServerFactory(port).getWebServer();
		try {
			return catchThrowable(server::start);
		}
		finally {
			server.destroy();
		}
	}

	/** As a failed start asks: the first analyzer that knows. */
	private FailureAnalysis firstAnalysis(Throwable failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, environment),
					FailureHandler.logging(LogFactory.getLog(PortAnalyzerTests.class)))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElseThrow();
	}

}
