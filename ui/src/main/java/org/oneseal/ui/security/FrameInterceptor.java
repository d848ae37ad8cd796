package org.oneseal.ui.security;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

import org.oneseal.ui.view.PageAddress;

/**
 * Puts what every page has around the pages: the frame, and the key by which the page's
 * command is known should it arrive twice. Done after the controller, so that a redirect
 * costs nothing and the frame shows what the page's act changed.
 */
@Configuration
class FrameInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	private final Frames frames;

	FrameInterceptor(Frames frames) {
		this.frames = frames;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && page.hasView() && !isRedirect(page)) {
			surround(request, page);
		}
	}

	void surround(HttpServletRequest request, ModelAndView page) {
		// a long page is on its way before its forms ask for the token's cookie
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
		page.addObject("frame", this.frames.around(request, PageAddress.in(page.getModel())));
		page.addObject("requestKey", UUID.randomUUID().toString());
	}

	private static boolean isRedirect(ModelAndView page) {
		String name = page.getViewName();
		return (name != null) ? name.startsWith("redirect:") : page.getView() instanceof RedirectView;
	}

}
