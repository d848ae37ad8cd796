package org.oneseal.ui.security;

import java.security.Principal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;

/**
 * Hands controllers the person who is signed in, as the organisation knows them now: a
 * duty taken away is gone with the next click.
 */
@Configuration
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final Organisation organisation;

	ActorArgument(Organisation organisation) {
		this.organisation = organisation;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Principal principal = request.getUserPrincipal();
		if (principal == null) {
			throw new IllegalStateException("An address that needs a person has no rule that asks for one");
		}
		return this.organisation.actor(principal.getName());
	}

}
