package org.oneseal.ui.apply;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.ui.view.FieldView;
import org.oneseal.ui.view.SlotView;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.oneseal.Drawn.attribute;
import static org.oneseal.FormToken.sent;

/** What the company sends, as a browser without scripts does it. */
final class ApplicantsBrowser {

	static final List<String> OPERATOR = List.of("operatorKind", "operatorName", "creditCode", "representative",
			"representativePhone");

	static final List<String> PREMISES = List.of("premisesAddress", "premisesArea", "premisesRight");

	static final List<String> BUSINESS = List.of("businessForm", "foodCategories", "fumeCleaning");

	static final List<String> SAFETY = List.of("safetyOfficer", "safetyOfficerId", "safetyOfficerPhone",
			"safetyOfficerKind", "staff");

	private final MockMvcTester mvc;

	ApplicantsBrowser(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(People.company()).exchange();
	}

	MvcTestResult post(String address) {
		return this.mvc.post().uri(address).with(People.company()).with(sent()).exchange();
	}

	MvcTestResult send(String id, int page, String action, List<String> keys) {
		return send(id, page, action, keys, Map.of());
	}

	MvcTestResult send(String id, int page, String action, List<String> keys, Map<String, String> changes) {
		return this.mvc.post()
			.uri("/applications/{id}/{page}", id, page)
			.params(parameters(keys, changes))
			.param("_action", action)
			.param("_requestKey", "some-key")
			.with(People.company())
			.with(sent())
			.exchange();
	}

	static MultiValueMap<String, String> parameters(List<String> keys, Map<String, String> changes) {
		var parameters = new LinkedMultiValueMap<String, String>();
		keys.forEach((key) -> parameters.put(key, SampleCases.answers().get(key)));
		changes.forEach(parameters::set);
		return parameters;
	}

	MvcTestResult upload(String id, String slot, String name, byte[] content) {
		return this.mvc.post()
			.uri("/applications/{id}/materials/{slot}", id, slot)
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", content))
			.with(People.company())
			.with(sent())
			.exchange();
	}

	MvcTestResult submit(String id, boolean truthful) {
		return this.mvc.post()
			.uri("/applications/{id}/check", id)
			.param("_action", "submit")
			.param("_requestKey", UUID.randomUUID().toString())
			.param(truthful ? "truthful" : "_", "true")
			.with(People.company())
			.with(sent())
			.exchange();
	}

	PageView page(String id, int number) {
		return attribute(get("/applications/" + id + "/" + number), "page", PageView.class);
	}

	static List<String> keys(PageView page) {
		return page.fields().stream().map(FieldView::key).toList();
	}

	static FieldView field(PageView page, String key) {
		return page.fields().stream().filter((field) -> field.key().equals(key)).findFirst().orElseThrow();
	}

	static SlotView slot(MvcTestResult page, String id) {
		return attribute(page, "materials", MaterialsView.class).slots()
			.stream()
			.filter((slot) -> slot.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

}
