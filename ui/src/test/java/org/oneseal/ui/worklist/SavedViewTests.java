package org.oneseal.ui.worklist;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.form.Problem;
import org.oneseal.worklist.SavedView;
import org.oneseal.worklist.SavedViews;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists kept by name. */
@ApplicationTest
class SavedViewTests {

	private static final String LIST = "/work?tab=pool&matter=food-business-licence&sort=risk";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SavedViews views;

	@Autowired
	private SampleCases samples;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from saved_view").update();
	}

	@Test
	void filtersAndOrderAreSavedUnderANameAndFoundBesideTheLists() {
		assertThat(get(LIST, SampleCases.CLERK)).bodyText().contains("保存当前筛选");

		assertThat(save(" 食品 & 急件 ")).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo(LIST);

		assertThat(shown(LIST, SampleCases.CLERK)).singleElement().satisfies((view) -> {
			assertThat(view.name()).isEqualTo("食品 & 急件");
			assertThat(view.href()).isEqualTo(LIST);
			assertThat(view.shown()).isTrue();
		});
		assertThat(shown("/work?tab=mine", SampleCases.CLERK)).singleElement()
			.satisfies((view) -> assertThat(view.shown()).isFalse());
		assertThat(shown("/work?tab=mine", "chenjianguo")).as("everybody's own").isEmpty();
	}

	@Test
	void aSavedListIsDeletedByItsOfficialAlone() {
		save("急件");
		SavedView kept = this.views.of(this.samples.actor(SampleCases.CLERK)).get(0);

		post("/work/views/" + kept.id() + "/delete", "chenjianguo");
		assertThat(this.views.of(this.samples.actor(SampleCases.CLERK))).hasSize(1);
		assertThat(post("/work/views/" + kept.id() + "/delete", SampleCases.CLERK)).hasStatus(HttpStatus.SEE_OTHER);

		assertThat(this.views.of(this.samples.actor(SampleCases.CLERK))).isEmpty();
	}

	@Test
	void theSameNameTakesThePlaceAndThereAreNotTooMany() {
		this.views.save("急件", "/work?tab=mine", this.samples.actor(SampleCases.CLERK));
		this.views.save("急件", "/work?tab=near", this.samples.actor(SampleCases.CLERK));
		assertThat(this.views.of(this.samples.actor(SampleCases.CLERK))).singleElement()
			.extracting(SavedView::address)
			.isEqualTo("/work?tab=near");
		IntStream.range(1, SavedViews.MOST).forEach((i) -> assertThat(problems("列表 " + i)).isEmpty());

		assertThat(problems("又一个")).containsExactly("view.too-many");
		assertThat(problems("急件")).isEmpty();
		assertThat(problems(" ")).containsExactly("view.name-required");
		assertThat(problems("长".repeat(41))).containsExactly("text.too-long");
	}

	@Test
	void aNameThatIsRefusedIsKept() {
		MvcTestResult refused = save("长".repeat(41));

		assertThat(refused).redirectedUrl().isEqualTo(LIST);
		assertThat(refused.getMvcResult().getFlashMap().get("viewName")).isEqualTo("长".repeat(41));
	}

	private List<String> problems(String name) {
		return this.views.save(name, "/work", this.samples.actor(SampleCases.CLERK))
			.stream()
			.map(Problem::message)
			.toList();
	}

	private List<WorklistView.Saved> shown(String address, String official) {
		return Drawn.attribute(get(address, official), "list", WorklistView.class).saved();
	}

	private MvcTestResult save(String name) {
		return this.mvc.post()
			.uri("/work/views")
			.param("name", name)
			.param("tab", "pool")
			.param("matter", "food-business-licence")
			.param("sort", "risk")
			.param("_requestKey", UUID.randomUUID().toString())
			.with(FormToken.sent())
			.with(People.official(SampleCases.CLERK))
			.exchange();
	}

	private MvcTestResult post(String address, String official) {
		return this.mvc.post().uri(address).with(FormToken.sent()).with(People.official(official)).exchange();
	}

	private MvcTestResult get(String address, String official) {
		return this.mvc.get().uri(java.net.URI.create(address)).with(People.official(official)).exchange();
	}

}
