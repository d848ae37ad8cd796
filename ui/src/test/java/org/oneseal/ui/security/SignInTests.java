package org.oneseal.ui.security;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.security.SignInView.Group;
import org.oneseal.ui.security.SignInView.SamplePerson;
import org.oneseal.ui.view.Guesses;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

@ApplicationTest
class SignInTests {

	private final MockMvcTester mvc;

	private final Organisation organisation;

	private final MovableClock clock;

	SignInTests(@Autowired MockMvcTester mvc, @Autowired Organisation organisation, @Autowired MovableClock clock) {
		this.clock = clock;
		this.mvc = mvc;
		this.organisation = organisation;
	}

	@Test
	void everySamplePersonOnThePageCanSignIn() {
		SignInView page = view(this.mvc.get().uri("/sign-in").exchange());

		assertThat(page.people()).extracting(Group::title).containsExactly("办事人", "江城市人民政府", "临江县人民政府", "事项设计人员");
		assertThat(page.people()).flatExtracting(Group::people)
			.extracting(SamplePerson::username)
			.containsExactlyInAnyOrderElementsOf(this.organisation.accounts().stream().map(Account::username).toList());
		assertThat(page.people()).flatExtracting(Group::people)
			.allSatisfy((person) -> assertThat(signIn(person.username(), person.password())).hasStatus(302)
				.hasRedirectedUrl(homeOf(person.username())));
	}

	private String homeOf(String username) {
		AccountKind kind = this.organisation.account(username).orElseThrow().kind();
		return switch (kind) {
			case OFFICIAL -> "/work";
			case APPLICANT -> "/cases";
			case DESIGNER -> "/packs";
			case SYSTEM -> throw new IllegalStateException("nobody signs in as the system");
		};
	}

	@Test
	void aPersonOfTheSampleIsShownWithPlaceAndDuty() {
		SignInView page = view(this.mvc.get().uri("/sign-in").exchange());

		assertThat(page.people()).flatExtracting(Group::people)
			.filteredOn((person) -> person.username().equals("zhoulan"))
			.singleElement()
			.satisfies((clerk) -> assertThat(clerk.role()).isEqualTo("江城市市场监督管理局 · 受理"));
	}

	@Test
	void samplePeopleExistInTheDemoOnly() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(SamplePeople.class);
			context.refresh();

			assertThat(context.getBeanNamesForType(SamplePeople.class)).isEmpty();
		}
	}

	@Test
	void aWrongPasswordIsToldOnThePageWithTheNameKept() {
		MvcTestResult answer = signIn("hehua", "wrong");
		assertThat(answer).hasForwardedUrl("/sign-in/failed");

		MvcTestResult page = this.mvc.post()
			.uri("/sign-in/failed")
			.param("username", "hehua")
			.param("password", "wrong")
			.with(sent())
			.exchange();

		assertThat(page).hasStatus(422).hasViewName("security/sign-in").bodyText().contains("hehua");
		assertThat(view(page).failure()).isEqualTo("signin.failed");
		assertThat(view(page).username()).isEqualTo("hehua");
	}

	@Test
	void afterTooManyWrongPasswordsEvenTheRightOneWaits() {
		for (int i = 0; i < Guesses.OF_ONE; i++) {
			signIn("sunjing", "wrong " + i);
		}

		MvcTestResult refused = signIn("SunJing", "demo");
		MvcTestResult page = this.mvc.post()
			.uri("/sign-in/failed")
			.param("username", "sunjing")
			.requestAttr(WebAttributes.AUTHENTICATION_EXCEPTION, new TooManyTriesException())
			.with(sent())
			.exchange();

		assertThat(refused).hasForwardedUrl("/sign-in/failed");
		assertThat(refused.getRequest().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION))
			.isInstanceOf(TooManyTriesException.class);
		assertThat(page).hasStatus(429).headers().hasValue("Retry-After", "60");
		assertThat(page).bodyText().contains("密码错误次数过多", "sunjing");
		this.clock.advance(Guesses.WINDOW);
		assertThat(signIn("sunjing", "demo")).hasRedirectedUrl("/work");
	}

	@Test
	void whoSignsOutIsToldSo() {
		assertThat(this.mvc.post().uri("/sign-out").with(sent())).hasStatus(302)
			.hasRedirectedUrl("/sign-in?signed-out");
		assertThat(view(this.mvc.get().uri("/sign-in?signed-out").exchange()).signedOut()).isTrue();
	}

	private MvcTestResult signIn(String username, String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.param("username", username)
			.param("password", password)
			.with(sent())
			.exchange();
	}

	private static SignInView view(MvcTestResult page) {
		assertThat(page).hasViewName("security/sign-in");
		return (SignInView) page.getMvcResult().getModelAndView().getModel().get("signIn");
	}

}
