package org.oneseal.ui;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Drafts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

/** What is another's looks as if it did not exist. */
@ApplicationTest
class PrivacyTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final Drafts drafts;

	PrivacyTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired Drafts drafts) {
		this.mvc = mvc;
		this.samples = samples;
		this.drafts = drafts;
	}

	@Test
	void nobodyReadsAnothersDraft() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		for (String page : new String[] { "", "/1", "/materials", "/check" }) {
			assertThat(this.mvc.get().uri("/applications/" + id + page).with(People.otherApplicant())).as(page)
				.hasStatus(404);
			assertThat(this.mvc.get().uri("/applications/" + id + page).with(People.company())).as(page)
				.satisfies((own) -> assertThat(own.getResponse().getStatus()).isLessThan(400));
		}
		assertThat(this.mvc.get().uri("/cases").with(People.otherApplicant())).bodyText().doesNotContain(id);
	}

	@Test
	void nobodyWritesInAnothersDraft() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		String file = file(id);

		assertThat(post("/applications/" + id + "/2")).isEqualTo(404);
		assertThat(post("/applications/" + id + "/check")).isEqualTo(404);
		assertThat(post("/applications/" + id + "/discard")).isEqualTo(404);
		assertThat(post("/applications/" + id + "/materials/" + file + "/remove")).isEqualTo(404);
		assertThat(this.mvc.post()
			.uri("/applications/{id}/materials/lease", id)
			.multipart()
			.file(new MockMultipartFile("file", "a.pdf", "application/pdf", SampleCases.pdf()))
			.with(People.otherApplicant())
			.with(sent())).hasStatus(404);
		assertThat(this.drafts.open(id, this.samples.actor(SampleCases.COMPANY)).materials()).hasSize(4);
	}

	@Test
	void nobodyFollowsAnothersCase() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		for (String page : new String[] { "", "/receipt", "/process.bpmn" }) {
			assertThat(this.mvc.get().uri("/cases/" + number + page).with(People.otherApplicant())).as(page)
				.hasStatus(404);
			assertThat(this.mvc.get().uri("/cases/" + number + page).with(People.company())).as(page).hasStatusOk();
		}
		assertThat(post("/cases/" + number + "/withdrawal")).isEqualTo(404);
		assertThat(this.samples.file(number).approvalCase().status()).isEqualTo(CaseStatus.RECEIVED);
	}

	@Test
	void aFileIsReadByItsApplicantAndByTheOfficialsOfTheCase() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		String file = this.samples.file(number).materials().get(0).id();

		assertThat(read(file, People.company())).isEqualTo(200);
		assertThat(read(file, People.official(SampleCases.CLERK))).isEqualTo(200);
		assertThat(read(file, People.otherApplicant())).isEqualTo(404);
		assertThat(read(file, People.official("zhaogang"))).as("not asked yet").isEqualTo(404);
		assertThat(read(file, People.official("dengfang"))).as("another authority").isEqualTo(404);
		assertThat(read("no-such-file", People.company())).isEqualTo(404);
	}

	@Test
	void aLicenceIsDownloadedByItsHolderAndByTheOfficialsOfTheCase() {
		String file = "/licences/" + this.samples.closed(SampleCases.COMPANY) + ".pdf";

		assertThat(this.mvc.get().uri(file).with(People.company())).hasStatusOk();
		assertThat(this.mvc.get().uri(file).with(People.official(SampleCases.CLERK))).hasStatusOk();
		assertThat(this.mvc.get().uri(file).with(People.otherApplicant())).hasStatus(404);
		assertThat(this.mvc.get().uri(file).with(People.official("dengfang"))).hasStatus(404);
	}

	@Test
	void officialsReadNoFileThatWasNotFiled() {
		String draft = file(this.samples.completeDraft(SampleCases.COMPANY));
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);
		String id = this.samples.file(number).application().id();
		this.samples.upload(id, "food-safety-rules", SampleCases.COMPANY);
		String added = this.drafts.open(id, this.samples.actor(SampleCases.COMPANY)).materials().get(4).id();

		assertThat(read(draft, People.official(SampleCases.CLERK))).isEqualTo(404);
		assertThat(read(added, People.official(SampleCases.CLERK))).isEqualTo(404);
		assertThat(read(added, People.company())).isEqualTo(200);
	}

	private String file(String draft) {
		return this.drafts.open(draft, this.samples.actor(SampleCases.COMPANY)).materials().get(0).id();
	}

	private int read(String file, RequestPostProcessor person) {
		return this.mvc.get().uri("/materials/{id}", file).with(person).exchange().getResponse().getStatus();
	}

	private int post(String address) {
		return this.mvc.post()
			.uri(address)
			.param("_requestKey", UUID.randomUUID().toString())
			.param("truthful", "true")
			.with(People.otherApplicant())
			.with(sent())
			.exchange()
			.getResponse()
			.getStatus();
	}

}
