package org.oneseal.ui.security;

import java.util.Map;

import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ScreenFailuresTests {

	private final MockMvcTester mvc;

	private final ScreenFailures failures;

	private final SampleCases samples;

	ScreenFailuresTests(@Autowired MockMvcTester mvc, @Autowired ScreenFailures failures,
			@Autowired SampleCases samples) {
		this.mvc = mvc;
		this.failures = failures;
		this.samples = samples;
	}

	@Test
	void whatDoesNotExistIsSaidOnAPageOfOurs() {
		assertThat(this.mvc.get().uri("/matters/no-such-matter")).hasStatus(404)
			.satisfies(tells("error.404"))
			.bodyText()
			.contains("<h1>没有找到这个页面</h1>", "os-header");
		assertThat(this.mvc.get().uri("/matters/NOT A CODE")).hasStatus(404).satisfies(tells("error.404"));
		assertThat(this.mvc.get().uri("/matters/food-business-licence?authority=110000")).hasStatus(404);
		assertThat(this.mvc.get().uri("/matters/food-business-licence/nothing")).hasStatus(404)
			.satisfies(tells("error.404"));
		assertThat(this.mvc.get().uri("/cases/000000-20260101-0001").with(People.company())).hasStatus(404)
			.satisfies(tells("error.404"));
	}

	@Test
	void aRequestThatNoPageOfOursSendsIsRefusedCalmly() {
		String draft = this.samples.completeDraft(SampleCases.COMPANY);

		assertThat(this.mvc.post().uri("/applications/{id}/check", draft).with(People.company()).with(sent()))
			.hasStatus(400)
			.satisfies(tells("error.400"));
		assertThat(this.mvc.post()
			.uri("/cases/{number}/withdrawal", this.samples.received(SampleCases.COMPANY))
			.param("_requestKey", "x".repeat(65))
			.with(People.company())
			.with(sent())).hasStatus(400)
			.satisfies(tells("error.400"))
			.bodyText()
			.containsPattern("事件编号：400-[0-9a-f]{8}");
		assertThat(this.mvc.get().uri("/applications/{id}/discard", draft).with(People.company())).hasStatus(405)
			.satisfies(tells("error.404"));
	}

	@Test
	void whatNobodyForesawHasANumberOnThePageAndInTheLog(CapturedOutput output) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cases/1/withdrawal");

		ModelAndView page = this.failures.resolveException(request, new MockHttpServletResponse(), null,
				new IllegalStateException("jdbc:mariadb://secret"));

		assertThat(page.getModel()).containsEntry("failure", new ScreenFailures.Failure("error.error", "warning"));
		assertThat(page.getStatus().value()).isEqualTo(500);
		assertThat(page.getModel().get("frame")).isNotNull();
		String incident = (String) page.getModel().get("incident");
		assertThat(incident).matches("500-[0-9a-f]{8}");
		assertThat(page.getModel().values()).noneSatisfy((shown) -> assertThat(shown.toString()).contains("secret"));
		assertThat(output).contains("Incident " + incident.substring(4), "jdbc:mariadb://secret");
	}

	@Test
	void whoSentTooMuchIsLedBackToThePageItCameFrom() {
		assertThat(afterAPostFrom("https://permits.example/applications/1/materials?check")).containsEntry("back",
				"/applications/1/materials");
		assertThat(afterAPostFrom("https://permits.example//elsewhere.example/")).doesNotContainKey("back");
		assertThat(afterAPostFrom("no address")).doesNotContainKey("back");
		assertThat(afterAPostFrom("")).doesNotContainKey("back");
	}

	private Map<String, Object> afterAPostFrom(String page) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/applications/1/materials/plan");
		request.addHeader("Referer", page);
		return this.failures
			.resolveException(request, new MockHttpServletResponse(), null, new MaxUploadSizeExceededException(1))
			.getModel();
	}

	@Test
	void theInterfaceForProgramsAnswersForItself() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/cases/1");

		assertThat(this.failures.resolveException(request, new MockHttpServletResponse(), null,
				new IllegalStateException("anything")))
			.isNull();
	}

	private static ThrowingConsumer<MvcTestResult> tells(String key) {
		return (answer) -> {
			ModelAndView page = answer.getMvcResult().getModelAndView();
			assertThat(page.getViewName()).isEqualTo("error/failure");
			assertThat(page.getModel()).extractingByKey("failure")
				.isInstanceOfSatisfying(ScreenFailures.Failure.class,
						(failure) -> assertThat(failure.key()).isEqualTo(key));
		};
	}

}
