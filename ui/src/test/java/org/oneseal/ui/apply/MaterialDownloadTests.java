package org.oneseal.ui.apply;

import java.io.ByteArrayInputStream;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Uploads;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class MaterialDownloadTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final Uploads uploads;

	private final Drafts drafts;

	MaterialDownloadTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired Uploads uploads,
			@Autowired Drafts drafts) {
		this.mvc = mvc;
		this.samples = samples;
		this.uploads = uploads;
		this.drafts = drafts;
	}

	@Test
	void aFileComesBackAsItWasUnderItsNameAndRunsNothing() throws Exception {
		byte[] content = SampleCases.pdf();
		String file = uploaded("制度\"; x=𠮷.pdf", content);

		var answer = this.mvc.get().uri("/materials/{id}", file).with(People.company()).exchange();

		assertThat(answer).hasStatusOk().hasContentType("application/pdf").body().isEqualTo(content);
		assertThat(answer).headers()
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("Content-Security-Policy", "default-src 'none'; sandbox")
			.hasValue("Content-Length", content.length);
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''%E5%88%B6%E5%BA%A6%22%3B%20x%3D%F0%A0%AE%B7.pdf");
	}

	@Test
	void aFileIsLookedAtInTheBrowserOnlyWhenAskedFor() throws Exception {
		String file = uploaded("a.pdf", SampleCases.pdf());

		var answer = this.mvc.get().uri("/materials/{id}?view", file).with(People.company()).exchange();

		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("inline;");
		assertThat(answer).hasContentType("application/pdf").headers().hasValue("X-Content-Type-Options", "nosniff");
		assertThat(answer.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none';")
			.contains("frame-ancestors 'none'")
			.as("browsers may not open a PDF in a sandbox, and need no script of ours")
			.doesNotContain("sandbox", "script-src");
	}

	private String uploaded(String name, byte[] content) throws Exception {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		assertThat(this.uploads.upload(id, "food-safety-rules", name, new ByteArrayInputStream(content),
				this.samples.actor(SampleCases.COMPANY)))
			.isEmpty();
		return this.drafts.open(id, this.samples.actor(SampleCases.COMPANY)).materials().get(0).id();
	}

}
