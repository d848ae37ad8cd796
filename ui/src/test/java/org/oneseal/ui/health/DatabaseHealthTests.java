package org.oneseal.ui.health;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.oneseal.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class DatabaseHealthTests {

	@Autowired
	private JdbcConnectionDetails database;

	@LocalServerPort
	private int port;

	@Test
	void aNodeThatCanWorkTakesPeopleIn() throws Exception {
		assertThat(answer("")).contains("\"status\":\"UP\"");
		assertThat(answer("/readiness")).isEqualTo("{\"status\":\"UP\"}");
		assertThat(answer("/liveness")).isEqualTo("{\"status\":\"UP\"}");
	}

	private String answer(String part) throws Exception {
		URI address = URI.create("http://localhost:" + this.port + "/actuator/health" + part);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	/** As a member of a cluster that lost the others does. */
	@Test
	void aServerThatAnswersAndRefusesToReadIsNoDatabase() throws Exception {
		String url = this.database.getJdbcUrl().replaceFirst("/[^/?]+\\?", "/information_schema?");
		DriverManagerDataSource server = new DriverManagerDataSource(url, this.database.getUsername(),
				this.database.getPassword());
		try (var connection = server.getConnection()) {
			assertThat(connection.isValid(1)).isTrue();
		}

		assertThat(new DatabaseHealth(server).health().getStatus()).isEqualTo(Status.DOWN);
	}

}
