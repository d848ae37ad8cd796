package org.oneseal;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sends a request: the sample people, already signed in. */
public final class People {

	private People() {
	}

	/** The company that applies. */
	public static RequestPostProcessor company() {
		return applicant(SampleCases.COMPANY);
	}

	/** An applicant who has nothing to do with it. */
	public static RequestPostProcessor otherApplicant() {
		return applicant(SampleCases.OTHER_APPLICANT);
	}

	public static RequestPostProcessor applicant(String username) {
		return SecurityMockMvcRequestPostProcessors.user(username).roles("APPLICANT");
	}

	public static RequestPostProcessor official(String username) {
		return SecurityMockMvcRequestPostProcessors.user(username).roles("OFFICIAL");
	}

	public static RequestPostProcessor designer() {
		return SecurityMockMvcRequestPostProcessors.user("designer").roles("DESIGNER");
	}

}
