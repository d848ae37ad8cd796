package org.oneseal.ui.api;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The working calendar for programs. */
@ApplicationTest
class CalendarApiTests {

	@LocalServerPort
	private int port;

	@Test
	void anybodyReadsAYearAndCanCountByIt() {
		JsonNode year = get("?region=429921&year=2026");

		assertThat(year.path("region").asString()).isEqualTo("429921");
		assertThat(year.path("knownFrom").asString()).isEqualTo("2007-01-01");
		assertThat(year.path("knownUntil").asString()).isEqualTo("2026-12-28");
		assertThat(year.at("/sources/0/addresses/0").asString()).startsWith("https://www.gov.cn/");
		assertThat(year.path("days")
			.valueStream()
			.map((day) -> day.path("day").asString() + day.path("worked").asBoolean()))
			.contains("2026-10-01false", "2026-10-10true")
			.isSorted();
		assertThat(year.at("/days/0/occasion").asString()).isEqualTo("元旦");
	}

	@Test
	void theNationsCalendarOfTheAwaitedYearNamesNoSource() {
		JsonNode year = get("?year=2027");

		assertThat(year.has("region")).isFalse();
		assertThat(year.path("sources")).isEmpty();
		assertThat(year.path("days")).isEmpty();
		assertThat(year.path("workingDays").asInt()).isEqualTo(261);
	}

	@Test
	void whatIsNotThereIsExplained() {
		for (String query : List.of("region=110000", "year=1999", "year=2099")) {
			ApiClient.Answer answer = client().get("/api/calendar?" + query);
			assertThat(answer.problem()).isEqualTo("invalid");
			assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo(query.split("=")[0]);
		}
		assertThat(client().get("/api/calendar?year=abc").problem()).isEqualTo("malformed");
	}

	private JsonNode get(String query) {
		return client().get("/api/calendar" + query).ok();
	}

	private ApiClient client() {
		return ApiClient.anonymous(this.port);
	}

}
