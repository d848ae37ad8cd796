package org.oneseal.ui.track;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Uploads;
import org.oneseal.cases.Withdrawal;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.FileRefusal;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.PageAddress;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.SlotViews;
import org.oneseal.ui.view.Words;

/** One case of the applicant's own. */
@Controller
class CaseController {

	private static final int LONGEST_REASON = 2000;

	private final CaseFiles files;

	private final Withdrawal withdrawal;

	private final Uploads uploads;

	private final SlotViews slots;

	private final CaseViews views;

	private final ProblemViews problems;

	private final Words words;

	CaseController(CaseFiles files, Withdrawal withdrawal, Uploads uploads, SlotViews slots, CaseViews views,
			ProblemViews problems, Words words) {
		this.files = files;
		this.withdrawal = withdrawal;
		this.uploads = uploads;
		this.slots = slots;
		this.views = views;
		this.problems = problems;
		this.words = words;
	}

	@GetMapping("/cases/{number}")
	String follow(@PathVariable String number, Actor applicant, Model model) {
		return draw(this.files.open(number, applicant), List.of(), model);
	}

	/** A material that was allowed to follow later (容缺受理). */
	@PostMapping("/cases/{number}/materials/{slot}")
	String handInLater(@PathVariable String number, @PathVariable String slot,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
			@RequestParam(name = "_requestKey") String requestKey, Actor applicant, Model model,
			HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		CaseFile file = this.files.open(number, applicant);
		List<Problem> found = (sent == null || sent.isEmpty()) ? List.of(Problem.error(slot, "material.not-chosen"))
				: take(sent, file.approvalCase().number(), slot, applicant, requestKey);
		if (found.isEmpty()) {
			Notices.good(redirect, this.words.say("notice.followed"), null);
			return "redirect:/cases/" + number;
		}
		response.setStatus(FileRefusal.status(found).value());
		PageAddress.is(model, "/cases/" + number);
		model.addAttribute("following",
				this.slots.toFollow(file, "/cases/" + number, this.problems.errorsByField(found)));
		return draw(file, this.problems.errors(found, file.form()), model);
	}

	private List<Problem> take(MultipartFile sent, CaseNumber number, String slot, Actor applicant, String requestKey)
			throws IOException {
		try (InputStream content = sent.getInputStream()) {
			return this.uploads.follow(number, slot, Objects.requireNonNullElse(sent.getOriginalFilename(), ""),
					content, applicant, requestKey);
		}
	}

	@PostMapping("/cases/{number}/withdrawal")
	String withdraw(@PathVariable String number, @RequestParam(defaultValue = "") String reason,
			@RequestParam(name = "_requestKey") String requestKey, Actor applicant, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		CaseFile file = this.files.open(number, applicant);
		List<Problem> found = (reason.length() > LONGEST_REASON)
				? List.of(Problem.error("reason", "text.too-long", LONGEST_REASON))
				: this.withdrawal.withdraw(file.approvalCase().number(), reason, applicant, requestKey);
		if (!found.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			PageAddress.is(model, "/cases/" + number);
			List<ProblemView> told = this.problems.errors(found)
				.stream()
				.map((problem) -> new ProblemView(null, problem.text()))
				.toList();
			return draw(file, told, model);
		}
		Notices.good(redirect, this.words.say("notice.withdrawn"), null);
		return "redirect:/cases/" + number;
	}

	private String draw(CaseFile file, List<ProblemView> told, Model model) {
		model.addAttribute("followed", this.views.view(file, told));
		model.addAttribute("followingBy", file.completeBy().orElse(null));
		if (!model.containsAttribute("following")) {
			model.addAttribute("following",
					this.slots.toFollow(file, "/cases/" + file.approvalCase().number(), Map.of()));
		}
		return "track/case";
	}

	/** The process the case runs by, as its designer drew it. */
	@GetMapping("/cases/{number}/process.bpmn")
	ResponseEntity<byte[]> process(@PathVariable String number, Actor applicant) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(this.files.open(number, applicant).pack().process());
	}

}
