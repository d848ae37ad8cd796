package org.oneseal.ui.security;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import org.oneseal.organisation.AccountKind;

/**
 * Which side of the counter an address belongs to. The first rule that matches counts;
 * addresses without a rule do not exist for anybody.
 *
 * @param pattern path pattern
 * @param audience who may come in
 */
record AccessRule(String pattern, Audience audience) {

	/** Every address of the program. */
	static final List<AccessRule> ALL = List.of(rule("/", Audience.EVERYBODY),
			rule("/matters/*/applications", Audience.APPLICANTS), rule("/matters/**", Audience.EVERYBODY),
			rule("/verify/**", Audience.EVERYBODY), rule("/calendar", Audience.EVERYBODY),
			rule("/sign-in/**", Audience.EVERYBODY), rule("/error", Audience.EVERYBODY),
			rule("/assets/**", Audience.EVERYBODY), rule("/actuator/health/**", Audience.EVERYBODY),
			rule("/v3/api-docs/**", Audience.EVERYBODY), rule("/v3/api-docs.yaml", Audience.EVERYBODY),
			rule("/api/matters/**", Audience.EVERYBODY), rule("/api/verify/**", Audience.EVERYBODY),
			rule("/api/calendar", Audience.EVERYBODY), rule("/applications/**", Audience.APPLICANTS),
			rule("/cases/**", Audience.APPLICANTS), rule("/api/applications/**", Audience.APPLICANTS),
			rule("/work/**", Audience.OFFICIALS), rule("/calendar/**", Audience.OFFICIALS),
			rule("/case-files/**", Audience.OFFICIALS), rule("/supervision/**", Audience.OFFICIALS),
			rule("/leave/**", Audience.OFFICIALS), rule("/api/leaves/**", Audience.OFFICIALS),
			rule("/notices/**", Audience.OFFICIALS), rule("/api/notices/**", Audience.OFFICIALS),
			rule("/api/tasks/**", Audience.OFFICIALS), rule("/api/views/**", Audience.OFFICIALS),
			rule("/api/signals/**", Audience.OFFICIALS), rule("/api/batches/**", Audience.OFFICIALS),
			rule("/materials/**", Audience.PARTIES), rule("/licences/**", Audience.PARTIES),
			rule("/api/cases/**", Audience.PARTIES), rule("/api/materials/**", Audience.PARTIES),
			rule("/packs/**", Audience.DESIGNERS));

	private static final RequestMatcher ANY = new OrRequestMatcher(ALL.stream()
		.<RequestMatcher>map((rule) -> PathPatternRequestMatcher.withDefaults().matcher(rule.pattern()))
		.toList());

	/** Only the server itself goes to the page of failures. */
	static final RequestMatcher ERROR_ASKED_FOR = (request) -> request.getDispatcherType() == DispatcherType.REQUEST
			&& PathPatternRequestMatcher.withDefaults().matcher("/error").matches(request);

	/** Whether any rule speaks of the address asked for. */
	static boolean isKnown(HttpServletRequest request) {
		return ANY.matches(request) && !ERROR_ASKED_FOR.matches(request);
	}

	private static AccessRule rule(String pattern, Audience audience) {
		return new AccessRule(pattern, audience);
	}

	/** Groups of people an address is open to. */
	enum Audience {

		EVERYBODY, APPLICANTS(AccountKind.APPLICANT), OFFICIALS(AccountKind.OFFICIAL),
		/** The applicant and the officials of a case. */
		PARTIES(AccountKind.APPLICANT, AccountKind.OFFICIAL), DESIGNERS(AccountKind.DESIGNER);

		private final List<AccountKind> kinds;

		Audience(AccountKind... kinds) {
			this.kinds = List.of(kinds);
		}

		boolean isEverybody() {
			return this.kinds.isEmpty();
		}

		String[] roles() {
			return this.kinds.stream().map(AccountKind::name).toArray(String[]::new);
		}

	}

}
