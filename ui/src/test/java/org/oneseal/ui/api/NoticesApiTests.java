package org.oneseal.ui.api;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Transfers;

import static org.assertj.core.api.Assertions.assertThat;

/** A program reads what an official was told. */
@ApplicationTest
class NoticesApiTests {

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Desk desk;

	@Autowired
	private Transfers transfers;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	@BeforeEach
	void twoAreHandedOver() {
		this.jdbc.sql("delete from notice").update();
		handOver();
		this.number = handOver();
	}

	@Test
	void unreadOnesComeFirstAndAreMarkedRead() {
		JsonNode first = as(COLLEAGUE).get("/api/notices?size=1").ok();
		assertThat(first.path("unread").asInt()).isEqualTo(2);
		JsonNode notice = first.at("/items/0");
		assertThat(notice.path("caseNumber").asString()).isEqualTo(this.number.value());
		assertThat(notice.path("kind").asString()).isEqualTo("HANDED_TO_YOU");
		assertThat(notice.path("text").asString()).contains("handed the step");

		String id = notice.path("id").asString();
		assertThat(as(COLLEAGUE).post("/api/notices/" + id + "/read", Map.of()).ok().path("unread").asBoolean())
			.isFalse();
		assertThat(as(COLLEAGUE).post("/api/notices/" + id + "/read", Map.of()).ok().path("unread").asBoolean())
			.as("sent again")
			.isFalse();

		JsonNode after = as(COLLEAGUE).get("/api/notices?size=1").ok();
		assertThat(after.path("unread").asInt()).isEqualTo(1);
		assertThat(after.at("/items/0/id").asString()).isNotEqualTo(id);
		JsonNode last = as(COLLEAGUE).get("/api/notices?size=1&after=" + after.path("after").asString()).ok();
		assertThat(last.at("/items/0/id").asString()).isEqualTo(id);
		assertThat(last.has("after")).isFalse();
		assertThat(as(COLLEAGUE).post("/api/notices/read", Map.of()).ok().path("unread").asInt()).isZero();
	}

	@Test
	void othersSeeNothingOfThem() {
		String id = as(COLLEAGUE).get("/api/notices").ok().at("/items/0/id").asString();

		assertThat(as(HOLDER).get("/api/notices").ok().path("items")).isEmpty();
		assertThat(as(HOLDER).post("/api/notices/" + id + "/read", Map.of()).status()).isEqualTo(404);
		assertThat(as(SampleCases.COMPANY).get("/api/notices").status()).isEqualTo(403);
		assertThat(as(COLLEAGUE).get("/api/notices?after=x").status()).isEqualTo(400);
		assertThat(as(COLLEAGUE).get("/api/notices?size=201").status()).isEqualTo(400);
	}

	private CaseNumber handOver() {
		CaseNumber accepted = this.cases.accepted(SampleCases.COMPANY);
		String step = this.cases.step(accepted, "reviewMarketRegulation").id();
		this.desk.claim(step, this.cases.actor(HOLDER), UUID.randomUUID().toString());
		this.transfers.transfer(step, HOLDER, COLLEAGUE, "出差", this.cases.actor(HOLDER), UUID.randomUUID().toString());
		return accepted;
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
