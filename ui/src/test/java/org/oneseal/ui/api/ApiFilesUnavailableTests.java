package org.oneseal.ui.api;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.StoreAway;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The disk of the attachments is away: programs are told when to come back. */
@ApplicationTest
class ApiFilesUnavailableTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases samples;

	@Value("${oneseal.home}")
	private Path home;

	@Test
	void filesAreRefusedForNowAndNothingIsLost() throws IOException {
		ApiClient applicant = ApiClient.anonymous(this.port).as(SampleCases.COMPANY);
		String application = "/api/applications/" + this.samples.completeDraft(SampleCases.COMPANY);
		String file = "/api/materials/" + applicant.get(application).ok().at("/materials/0/id").asString();
		byte[] rules = SampleCases.pdf();

		try (StoreAway away = StoreAway.from(this.home)) {
			Answer upload = applicant.upload(application + "/materials/food-safety-rules", "rules.pdf", rules);
			isForNow(upload);
			assertThat(upload.json().at("/problems/0/field").asString()).isEqualTo("food-safety-rules");
			isForNow(applicant.get(file));
			assertThat(applicant.get(application).ok().path("materials")).hasSize(SampleCases.MATERIALS.size());
		}

		assertThat(applicant.upload(application + "/materials/food-safety-rules", "rules.pdf", rules).status())
			.isEqualTo(201);
		assertThat(applicant.get(file).status()).isEqualTo(200);
	}

	private static void isForNow(Answer answer) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
		assertThat(answer.problem()).isEqualTo("files-unavailable");
		assertThat(answer.header("Retry-After")).isEqualTo("10");
		assertThat(answer.json().path("detail").asString()).contains("everything else works");
		assertThat(answer.json().path("reference").asString()).isNotEmpty();
	}

}
