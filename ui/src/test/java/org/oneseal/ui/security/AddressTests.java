package org.oneseal.ui.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

/** Every address the program answers at, and who may come in. */
@ApplicationTest
class AddressTests {

	private final Collection<RequestMappingInfoHandlerMapping> mappings;

	private final MockMvcTester mvc;

	AddressTests(@Autowired Collection<RequestMappingInfoHandlerMapping> mappings, @Autowired MockMvcTester mvc) {
		this.mappings = mappings;
		this.mvc = mvc;
	}

	private record Address(HttpMethod method, String path) {

		AccessRule rule() {
			MockHttpServletRequest request = new MockHttpServletRequest(this.method.name(), this.path);
			return AccessRule.ALL.stream()
				.filter((rule) -> PathPatternRequestMatcher.withDefaults().matcher(rule.pattern()).matches(request))
				.findFirst()
				.orElse(null);
		}

		boolean isForPrograms() {
			return this.path.startsWith("/api/");
		}

		boolean isClosed() {
			return rule() != null && !rule().audience().isEverybody();
		}

	}

	private List<Address> addresses() {
		List<Address> all = this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(AddressTests::addresses)
			.distinct()
			.toList();
		assertThat(all).hasSizeGreaterThan(20);
		return all;
	}

	private static Stream<Address> addresses(RequestMappingInfo info) {
		Set<HttpMethod> methods = info.getMethodsCondition()
			.getMethods()
			.stream()
			.map((method) -> HttpMethod.valueOf(method.name()))
			.collect(Collectors.toSet());
		return info.getPatternValues()
			.stream()
			.map((pattern) -> pattern.replaceAll("\\{[^}/]*\\\\d[^}/]*}", "1").replaceAll("\\{[^}/]*}", "some"))
			.map((path) -> path.replace("/**", "/some"))
			.flatMap((path) -> (methods.isEmpty() ? Set.of(HttpMethod.GET) : methods).stream()
				.map((method) -> new Address(method, PathContainer.parsePath(path).value())));
	}

	@Test
	void everyAddressHasARule() {
		assertThat(addresses()).allSatisfy((address) -> assertThat(address.rule()).as("%s", address).isNotNull());
	}

	@Test
	void everyRuleHasAnAddress() {
		Set<AccessRule> needed = addresses().stream().map(Address::rule).collect(Collectors.toSet());
		// files, not controllers
		Set<String> files = Set.of("/assets/**");

		assertThat(AccessRule.ALL).filteredOn((rule) -> !files.contains(rule.pattern()))
			.allSatisfy((rule) -> assertThat(needed).as("%s", rule).contains(rule));
	}

	@Test
	void strangersAreAskedToSignIn() {
		assertThat(addresses()).filteredOn(Address::isClosed).allSatisfy((address) -> {
			MvcTestResult answer = send(address, null);
			if (address.isForPrograms()) {
				assertThat(answer).hasStatus(401);
			}
			else {
				assertThat(answer).hasStatus(302).hasRedirectedUrl("/sign-in");
			}
		});
	}

	@Test
	void nobodyComesInOnTheOtherSideOfTheCounter() {
		assertThat(addresses()).filteredOn(Address::isClosed).allSatisfy((address) -> {
			switch (address.rule().audience()) {
				case APPLICANTS -> {
					assertThat(send(address, People.official("zhoulan"))).hasStatus(403);
					assertThat(send(address, People.designer())).hasStatus(403);
				}
				case OFFICIALS -> {
					assertThat(send(address, People.company())).hasStatus(403);
					assertThat(send(address, People.designer())).hasStatus(403);
				}
				case PARTIES -> assertThat(send(address, People.designer())).hasStatus(403);
				case DESIGNERS -> assertThat(send(address, People.company())).hasStatus(403);
				case EVERYBODY -> throw new IllegalStateException("is open");
			}
		});
	}

	@Test
	void addressesWithoutARuleDoNotExistForAnybody() {
		for (String path : List.of("/nowhere", "/actuator/env", "/mark.svg", "/error")) {
			assertThat(this.mvc.get().uri(path)).as(path).hasStatus(404);
			assertThat(this.mvc.get().uri(path).with(People.company())).as(path).hasStatus(404);
			assertThat(this.mvc.get().uri(path).with(People.official("zhoulan"))).as(path).hasStatus(404);
			assertThat(this.mvc.post().uri(path).with(People.company()).with(sent())).as(path).hasStatus(404);
		}
	}

	@Test
	void noFormIsTakenWithoutItsToken() {
		assertThat(addresses())
			.filteredOn((address) -> address.method().equals(HttpMethod.POST) && !address.isForPrograms())
			.isNotEmpty()
			.allSatisfy((address) -> {
				RequestPostProcessor person = (address.rule().audience() == AccessRule.Audience.OFFICIALS)
						? People.official("zhoulan") : People.company();
				assertThat(this.mvc.post().uri(address.path()).with(person)).as("%s", address).hasStatus(403);
			});
	}

	@Test
	void everyPageTellsTheBrowserToBeCareful() {
		assertThat(List.of("/", "/sign-in", "/matters/food-business-licence", "/verify"))
			.allSatisfy((page) -> assertThat(this.mvc.get().uri(page)).hasStatusOk()
				.headers()
				.hasValue("X-Content-Type-Options", "nosniff")
				.hasValue("X-Frame-Options", "SAMEORIGIN")
				.hasValue("Referrer-Policy", "same-origin")
				.hasHeaderSatisfying("Content-Security-Policy",
						(values) -> assertThat(values).singleElement()
							.asString()
							.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
							.doesNotContain("unsafe")));
	}

	private MvcTestResult send(Address address, RequestPostProcessor person) {
		var request = this.mvc.method(address.method()).uri(address.path()).with(sent());
		return ((person != null) ? request.with(person) : request).exchange();
	}

}
