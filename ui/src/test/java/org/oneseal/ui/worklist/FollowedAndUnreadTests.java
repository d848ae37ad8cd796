package org.oneseal.ui.worklist;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Follows;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.Urges;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What one follows, what one has not seen yet, and what changed while one looked. */
@ApplicationTest
class FollowedAndUnreadTests {

	private static final String LEAD = "chenjianguo";

	private static final String HOLDER = "zhaogang";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Follows follows;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Desk desk;

	@Autowired
	private Urges urges;

	private CaseNumber number = new CaseNumber("429900-20261123-0001");

	@BeforeEach
	void aCaseThatThreeDepartmentsReview() {
		this.number = this.samples.accepted(SampleCases.COMPANY);
	}

	@Test
	void aCaseIsFollowedFromItsFileWhoeverHasIt() {
		long before = this.worklist.count(Worklist.View.FOLLOWED, this.samples.actor(LEAD));
		assertThat(get("/case-files/" + this.number, LEAD)).bodyText().contains("/follow\"", "关注");

		assertThat(post("/case-files/" + this.number + "/follow", LEAD)).hasStatus(HttpStatus.SEE_OTHER);
		post("/case-files/" + this.number + "/follow", LEAD);

		assertThat(followed()).extracting(WorkItem::stepKey)
			.containsExactlyInAnyOrder("reviewMarketRegulation", "reviewFireRescue", "reviewUrbanManagement");
		assertThat(this.worklist.count(Worklist.View.FOLLOWED, this.samples.actor(LEAD))).isEqualTo(before + 3);
		assertThat(this.follows.followersOf(caseId())).containsExactly(LEAD);
		assertThat(get("/work?tab=followed&q=" + this.number.value().substring(2), LEAD)).bodyText()
			.contains(this.number.value(), "江城市消防救援支队", "我的关注")
			.doesNotContain("/claim\"");
		assertThat(get("/case-files/" + this.number, LEAD)).bodyText().contains("取消关注");

		post("/case-files/" + this.number + "/leave", LEAD);
		assertThat(followed()).isEmpty();
	}

	@Test
	void aFollowedCaseStaysInTheListAfterItsEnd() {
		CaseNumber refused = this.samples.refused(SampleCases.COMPANY);
		this.follows.follow(refused, this.samples.actor(LEAD));

		assertThat(
				this.worklist.page(Worklist.View.FOLLOWED, this.samples.actor(LEAD), refused.value(), null, 10).items())
			.singleElement()
			.extracting(WorkItem::stepKey)
			.isEqualTo("decision");
	}

	@Test
	void onlyOfficialsWhoMaySeeACaseFollowIt() {
		assertThatThrownBy(() -> this.follows.follow(this.number, this.samples.actor("songyaqin")))
			.isInstanceOf(NoSuchCaseException.class);
		assertThatThrownBy(() -> this.follows.follow(this.number, this.samples.actor(SampleCases.COMPANY)))
			.isInstanceOf(NoSuchCaseException.class);
		assertThat(post("/case-files/nonsense/follow", LEAD)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aLineIsUnreadUntilItsCaseFileIsOpenedAndAgainAfterSomebodyElsesAct() {
		assertThat(row(HOLDER).unread()).as("never opened").isTrue();
		assertThat(list(HOLDER)).bodyText().contains("有新变化，尚未查看");

		get("/case-files/" + this.number, HOLDER);
		assertThat(row(HOLDER).unread()).isFalse();
		assertThat(row("sunjing").unread()).as("a colleague has not").isTrue();
		assertThat(this.urges.urge(step(), "请尽快办理", this.samples.actor(LEAD), key())).isEmpty();
		assertThat(row(HOLDER).unread()).as("urged meanwhile").isTrue();
		get("/case-files/" + this.number, HOLDER);
		assertThat(this.desk.claim(step(), this.samples.actor(HOLDER), key())).isEmpty();
		assertThat(this.desk.release(step(), this.samples.actor(HOLDER), key())).isEmpty();

		assertThat(row(HOLDER).unread()).as("their own act is no news to them").isFalse();
	}

	@Test
	void aPageThatStaysOpenIsToldHowManyOfItsRowsChanged() {
		String fresh = Drawn.attribute(list(HOLDER), "list", WorklistView.class).freshHref();
		assertThat(get(fresh, HOLDER)).hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.desk.claim(step(), this.samples.actor("sunjing"), key())).isEmpty();

		assertThat(get(fresh, HOLDER)).hasStatusOk().bodyText().isEqualTo("1 件有变化");
		assertThat(list(HOLDER)).bodyText().contains("data-fresh=\"/work/fresh?tab=pool");
		assertThat(get("/work/fresh?tab=none&seen=x.y..z&from=x", HOLDER)).hasStatusOk();
	}

	private List<WorkItem> followed() {
		return this.worklist.page(Worklist.View.FOLLOWED, this.samples.actor(LEAD), this.number.value(), null, 10)
			.items();
	}

	private WorklistView.TaskRow row(String official) {
		return Drawn.attribute(list(official), "list", WorklistView.class).rows().get(0);
	}

	private MvcTestResult list(String official) {
		return get("/work?tab=pool&q=" + this.number.value().substring(2), official);
	}

	private String step() {
		return this.samples.step(this.number, "reviewFireRescue").id();
	}

	private String caseId() {
		return this.samples.file(this.number).approvalCase().id();
	}

	private MvcTestResult get(String address, String official) {
		return this.mvc.get().uri(java.net.URI.create(address)).with(People.official(official)).exchange();
	}

	private MvcTestResult post(String address, String official) {
		return this.mvc.post().uri(address).with(FormToken.sent()).with(People.official(official)).exchange();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
