package org.oneseal.ui.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.StoreAway;
import org.oneseal.ui.view.FileView;
import org.oneseal.ui.view.SlotView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.Drawn.attribute;
import static org.oneseal.FormToken.sent;

/** The disk of the attachments is away: files wait, everything else goes on. */
@ApplicationTest
class FilesUnavailableTests {

	private static final String SLOT = "food-safety-rules";

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final Path home;

	FilesUnavailableTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples,
			@Value("${oneseal.home}") Path home) {
		this.mvc = mvc;
		this.samples = samples;
		this.home = home;
	}

	@Test
	void theApplicantIsToldBesideTheSlotAndLosesNothing() throws IOException {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		try (StoreAway away = StoreAway.from(this.home)) {
			MvcTestResult refused = upload(id);
			assertThat(refused).hasStatus(503).hasViewName("apply/materials");
			assertThat(slot(refused).error()).contains("系统现在无法保存文件", "几分钟后");
			assertThat(slot(refused).files()).hasSize(1);
			assertThat(this.mvc.post()
				.uri("/applications/{id}/2", id)
				.param("premisesAddress", "荷花路 20 号")
				.with(People.company())
				.with(sent())).hasStatus(303);
		}

		assertThat(upload(id)).hasStatus(303);
	}

	@Test
	void whoOpensAFileIsToldToComeBack() throws IOException {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		String file = slot(get("/applications/" + id + "/materials")).files().get(0).href();

		try (StoreAway away = StoreAway.from(this.home)) {
			assertThat(get(file)).hasStatus(503)
				.hasViewName("error/failure")
				.bodyText()
				.contains("文件暂时打不开", "事件编号：503-");
		}

		assertThat(get(file)).hasStatusOk();
	}

	private MvcTestResult upload(String id) {
		return this.mvc.post()
			.uri("/applications/{id}/materials/{slot}", id, SLOT)
			.multipart()
			.file(new MockMultipartFile("file", "rules.pdf", "application/pdf", SampleCases.pdf()))
			.with(People.company())
			.with(sent())
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(People.company()).exchange();
	}

	private static SlotView slot(MvcTestResult page) {
		return attribute(page, "materials", MaterialsView.class).slots()
			.stream()
			.filter((slot) -> slot.id().equals(SLOT))
			.findFirst()
			.orElseThrow();
	}

}
