package org.oneseal.ui.security;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;

/** Two doors: screens with a session and form login, and the interface for programs. */
@Configuration
class SecurityConfiguration {

	/**
	 * Scripts and styles come from here only; nothing is framed, nothing is sent
	 * elsewhere.
	 */
	private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; frame-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

	/** Taken before any rule is asked. */
	private static final String SIGN_OUT = "/sign-out";

	private static final RequestMatcher SIGNS_OUT = PathPatternRequestMatcher.withDefaults().matcher(SIGN_OUT);

	/** Should a browser open what a program was meant to fetch. */
	private static final String NOTHING_TO_RUN = "default-src 'none'; frame-ancestors 'none'; sandbox";

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService accountsThatMaySignIn(Organisation organisation) {
		return (username) -> organisation.account(username)
			.filter(Account::isEnabled)
			.map((account) -> User.withUsername(account.username())
				.password(account.passwordHash())
				.roles(account.kind().name())
				.build())
			.orElseThrow(() -> new UsernameNotFoundException("There is no account of this name that may sign in"));
	}

	/**
	 * Programs sign in with each request; no session, hence nothing to forge a request
	 * with.
	 */
	@Bean
	@Order(1)
	@Profile("demo")
	SecurityFilterChain demoInterface(HttpSecurity http, UserDetailsService accounts, PasswordEncoder passwords,
			Clock clock, SignInTries tries, AuthenticationEntryPoint unknown, AccessDeniedHandler denied)
			throws Exception {
		return programs(http, unknown, denied)
			.authenticationManager(people(accounts, new VerifiedPasswords(passwords, clock), tries))
			.httpBasic((basic) -> basic.authenticationEntryPoint(unknown))
			.build();
	}

	private static AuthenticationManager people(UserDetailsService accounts, PasswordEncoder passwords,
			SignInTries tries) {
		DaoAuthenticationProvider people = new DaoAuthenticationProvider(accounts);
		people.setPasswordEncoder(passwords);
		return new ProviderManager(new SlowedSignIn(people, tries));
	}

	/** What is asked for before signing in is gone on with afterwards. */
	@Bean
	RequestCache savedRequests() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(new SavedRequests());
		return cache;
	}

	/** Without the sample people nobody can sign in with a password on each request. */
	@Bean
	@Order(1)
	@Profile("!demo")
	SecurityFilterChain publicInterface(HttpSecurity http, AuthenticationEntryPoint unknown, AccessDeniedHandler denied)
			throws Exception {
		return programs(http, unknown, denied).build();
	}

	private static HttpSecurity programs(HttpSecurity http, AuthenticationEntryPoint unknown,
			AccessDeniedHandler denied) throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests(SecurityConfiguration::rules)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(NOTHING_TO_RUN)))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

	/**
	 * The token against forged requests lives in a cookie, not in the session, and stays
	 * when somebody signs in: a form that was filled in for longer than the session lasts
	 * is still taken after signing in again, also in another window. Nothing is lost by
	 * it: who could plant the cookie before could do so after as well.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain screens(HttpSecurity http, RequestCache resumed, UserDetailsService accounts,
			PasswordEncoder passwords, SignInTries tries) throws Exception {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax"));
		return http.authenticationManager(people(accounts, passwords, tries))
			.authorizeHttpRequests(SecurityConfiguration::rules)
			.formLogin((login) -> login.loginPage("/sign-in")
				.failureHandler(new ForwardAuthenticationFailureHandler(SignInController.FAILED))
				.successHandler(new HomeByKind(resumed))
				.permitAll())
			.logout((logout) -> logout.logoutUrl(SIGN_OUT)
				.logoutSuccessUrl("/sign-in?signed-out")
				.deleteCookies("ONESEAL"))
			.requestCache((cache) -> cache.requestCache(resumed))
			.exceptionHandling((denied) -> denied.authenticationEntryPoint(SecurityConfiguration::askToSignIn)
				.accessDeniedHandler(SecurityConfiguration::refuse))
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens)
				.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
				.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
				.frameOptions((frames) -> frames.sameOrigin())
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()")))
			.build();
	}

	/** A script cannot show the sign-in page; the form it sends for goes there itself. */
	private static void askToSignIn(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException, ServletException {
		if (!AccessRule.isKnown(request)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		AuthenticationEntryPoint entry = SavedRequests.BY_SCRIPT.matches(request)
				? new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED) : new LoginUrlAuthenticationEntryPoint("/sign-in");
		entry.commence(request, response, reason);
	}

	/** What no rule speaks of is told as missing, not as forbidden. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		if (AccessRule.isKnown(request) || SIGNS_OUT.matches(request)) {
			request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
			new AccessDeniedHandlerImpl().handle(request, response, reason);
		}
		else {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
	}

	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers(AccessRule.ERROR_ASKED_FOR).denyAll();
		for (AccessRule rule : AccessRule.ALL) {
			if (rule.audience().isEverybody()) {
				requests.requestMatchers(rule.pattern()).permitAll();
			}
			else {
				requests.requestMatchers(rule.pattern()).hasAnyRole(rule.audience().roles());
			}
		}
		requests.anyRequest().denyAll();
	}

}
