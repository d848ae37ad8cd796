package org.oneseal.ui.security;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Redirects after a POST say 303, so that no browser sends the POST again. */
@Configuration
class SeeOther {

	@Autowired
	void useIn(ThymeleafViewResolver views) {
		views.setRedirectHttp10Compatible(false);
	}

}
