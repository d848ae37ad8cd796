package org.oneseal.ui.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What a person sees where the server refuses a request before any page of ours could be
 * drawn. Whose request it is, and which language they read, is not known yet: so it says
 * everything in both.
 */
@Component
class PlainFailurePage {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%1$s</title><link rel="icon" type="image/svg+xml" href="/assets/mark.svg"><link rel="stylesheet" href="/assets/oneseal.css"></head>
			<body><main class="os-page"><div class="os-error-page"><h1>%1$s</h1><p class="os-lead">%2$s</p>
			<div lang="en"><p class="os-lead">%3$s</p><p>%4$s</p></div>
			<div class="os-row os-gap"><a class="usa-button" href="/">%5$s</a></div></div></main></body></html>
			""";

	private static final int FIRST_SERVER_ERROR = 500;

	private final Messages messages;

	PlainFailurePage(Messages messages) {
		this.messages = messages;
	}

	void write(HttpServletResponse response) throws IOException {
		String key = (response.getStatus() < FIRST_SERVER_ERROR) ? "error.400" : "error.error";
		byte[] page = PAGE
			.formatted(say(Language.ZH, key + ".title"), say(Language.ZH, key + ".text"),
					say(Language.EN, key + ".title"), say(Language.EN, key + ".text"),
					say(Language.ZH, "error.home") + " · " + say(Language.EN, "error.home"))
			.getBytes(StandardCharsets.UTF_8);
		response.resetBuffer();
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}

	private String say(Language language, String key) {
		return HtmlUtils.htmlEscape(this.messages.say(language, key), "UTF-8");
	}

}
