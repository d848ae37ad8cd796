package org.oneseal.ui.api;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Filing;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A submission sent again late never files a correction that was asked meanwhile. */
@ApplicationTest
class ApiRetriesTests {

	private static final String KEY = "submit-1";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Filing filing;

	@Autowired
	private CorrectionDesk corrections;

	private String application;

	private ApiClient applicant;

	@BeforeEach
	void aCompleteApplication() {
		this.application = this.cases.completeDraft(SampleCases.COMPANY);
		this.applicant = ApiClient.anonymous(this.port).as(SampleCases.COMPANY);
	}

	/** As if the program had died right after the commit. */
	@Test
	void theKeyIsKnownAsSoonAsTheCaseIs() {
		CaseNumber number = fileWith(KEY);
		askForCorrection(number);

		Answer retry = submit(KEY);

		assertThat(retry.status()).isEqualTo(200);
		assertThat(retry.json().at("/case/status").asString()).isEqualTo("AWAITING_CORRECTION");
		assertThat(submit("submit-2").json().at("/case/status").asString()).as("another command files it")
			.isEqualTo("RECEIVED");
	}

	@Test
	void aKeyThatOnlyFoundTheCaseIsRememberedToo() {
		CaseNumber number = fileWith(KEY);
		assertThat(submit("submit-2").status()).isEqualTo(200);
		askForCorrection(number);

		assertThat(submit("submit-2").json().at("/case/status").asString()).isEqualTo("AWAITING_CORRECTION");
		assertThat(submit("submit-2").status()).isEqualTo(200);
	}

	@Test
	void aRefusedSubmissionDoesNotUseItsKeyUp() {
		String draft = this.cases.begunDraft(SampleCases.COMPANY);
		String address = "/api/applications/" + draft;
		assertThat(this.applicant.withKey(KEY).post(address + "/submit").status()).isEqualTo(422);
		this.applicant.put(address, ApiJourneyTests.answers()).ok();
		SampleCases.MATERIALS.forEach((slot) -> this.cases.upload(draft, slot, SampleCases.COMPANY));

		assertThat(this.applicant.withKey(KEY).post(address + "/submit").status()).isEqualTo(201);
		assertThat(this.applicant.withKey(KEY).post(address + "/submit").status()).isEqualTo(200);
	}

	private CaseNumber fileWith(String key) {
		Actor person = this.cases.actor(SampleCases.COMPANY);
		String command = RequestKey.of("POST /api/applications/" + this.application + "/submit", key).forCommand();
		Filing.Outcome outcome = this.filing.file(this.application, person, null, command);
		assertThat(outcome).isInstanceOf(Filing.Outcome.Filed.class);
		return ((Filing.Outcome.Filed) outcome).approvalCase().number();
	}

	private void askForCorrection(CaseNumber number) {
		assertThat(this.corrections.ask(this.cases.step(number, "acceptance").id(),
				List.of(new CorrectionNotice.Item("premisesAddress", "地址须详细到门牌号")), this.cases.actor(SampleCases.CLERK),
				this.cases.seen(number), "ask-" + number))
			.isEmpty();
	}

	private Answer submit(String key) {
		return this.applicant.withKey(key).post("/api/applications/" + this.application + "/submit");
	}

}
