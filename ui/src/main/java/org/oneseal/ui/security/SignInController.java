package org.oneseal.ui.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.oneseal.ui.view.PageAddress;

/** The sign-in page. */
@Controller
class SignInController {

	/** Where a try that failed is sent to, with what was typed. */
	static final String FAILED = "/sign-in/failed";

	private final RequestCache resumed;

	private final ObjectProvider<SamplePeople> people;

	SignInController(RequestCache resumed, ObjectProvider<SamplePeople> people) {
		this.resumed = resumed;
		this.people = people;
	}

	@GetMapping("/sign-in")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		boolean signedOut = request.getParameterMap().containsKey("signed-out");
		return draw(null, isFormKept(request, response), signedOut, "", model);
	}

	@PostMapping(FAILED)
	String failed(@RequestParam(defaultValue = "") String username, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		boolean tooMany = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof TooManyTriesException;
		if (tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TooManyTriesException.WAIT.toSeconds()));
		}
		HttpStatus status = tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
		response.setStatus(status.value());
		PageAddress.is(model, "/sign-in");
		return draw(tooMany ? "signin.too-many" : "signin.failed", isFormKept(request, response), false, username,
				model);
	}

	/** Whether a form waits to be gone on with. */
	private boolean isFormKept(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = this.resumed.getRequest(request, response);
		return saved != null && saved.getMethod().equals("POST");
	}

	private String draw(@Nullable String failure, boolean expired, boolean signedOut, String username, Model model) {
		SamplePeople sample = this.people.getIfAvailable();
		model.addAttribute("signIn",
				new SignInView(failure, expired, signedOut, username, (sample != null) ? sample.groups() : List.of()));
		return "security/sign-in";
	}

}
