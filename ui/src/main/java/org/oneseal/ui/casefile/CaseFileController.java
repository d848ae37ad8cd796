package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.PendingSteps;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.worklist.ListWalk;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;
import org.oneseal.ui.casefile.ActView.CorrectionRow;

/**
 * The case file and every act on it. A refused act draws the file again with all that was
 * typed.
 */
@Controller
class CaseFileController {

	private final CaseFiles files;

	private final HistoryViews histories;

	private final Desk desk;

	private final AcceptanceDesk acceptances;

	private final CorrectionDesk corrections;

	private final Previews previews;

	private final PreviewViews foreseen;

	private final Reviews reviews;

	private final Decisions decisions;

	private final PendingSteps pending;

	private final Answered answered;

	private final ListWalk walk;

	CaseFileController(CaseFiles files, HistoryViews histories, Desk desk, AcceptanceDesk acceptances,
			CorrectionDesk corrections, Previews previews, PreviewViews foreseen, Reviews reviews, Decisions decisions,
			PendingSteps pending, Answered answered, ListWalk walk) {
		this.files = files;
		this.histories = histories;
		this.desk = desk;
		this.acceptances = acceptances;
		this.corrections = corrections;
		this.previews = previews;
		this.foreseen = foreseen;
		this.reviews = reviews;
		this.decisions = decisions;
		this.pending = pending;
		this.answered = answered;
		this.walk = walk;
	}

	@GetMapping("/case-files/{number}")
	ModelAndView file(@PathVariable String number, Actor official) {
		return this.answered.drawn(number, official, Typed.NOTHING, HttpStatus.OK);
	}

	@GetMapping("/case-files/{number}/history")
	String history(@PathVariable String number, @RequestParam(defaultValue = "") String list, Actor official,
			Model model) {
		model.addAttribute("trail", this.histories.of(this.files.open(number, official)));
		model.addAttribute("way", this.walk.from(list, number, official));
		return "casefile/history";
	}

	/** The drawing of the process the case runs by. */
	@GetMapping("/case-files/{number}/process.bpmn")
	ResponseEntity<byte[]> process(@PathVariable String number, Actor official) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.body(this.files.open(number, official).pack().process());
	}

	@PostMapping("/case-files/{number}/steps/{step}/claim")
	ModelAndView claim(@PathVariable String number, @PathVariable String step,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		return this.answered.answer(number, official, this.desk.claim(step, official, requestKey), Typed.NOTHING,
				"work.claimed", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/release")
	ModelAndView release(@PathVariable String number, @PathVariable String step,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		return this.answered.answer(number, official, this.desk.release(step, official, requestKey), Typed.NOTHING,
				"work.released", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/accept")
	ModelAndView accept(@PathVariable String number, @PathVariable String step, @RequestParam("_seen") String seen,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		return this.answered.goOn(number, official, this.acceptances.accept(step, official, seen, requestKey),
				Typed.NOTHING, "act.done.accepted", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/reject")
	ModelAndView reject(@PathVariable String number, @PathVariable String step, @RequestParam String reason,
			@RequestParam String rightAuthority, @RequestParam("_seen") String seen,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		List<Problem> problems = this.acceptances.refuseToAccept(step, reason, rightAuthority, official, seen,
				requestKey);
		return this.answered.goOn(number, official, problems,
				Typed.of(Map.of("reason", reason, "rightAuthority", rightAuthority), problems, "reject"),
				"act.done.not-accepted", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/correct")
	ModelAndView correct(@PathVariable String number, @PathVariable String step,
			@RequestParam(required = false, defaultValue = "") List<String> about,
			@RequestParam(required = false, defaultValue = "") List<String> request,
			@RequestParam(name = "_action", defaultValue = "send") String action, @RequestParam("_seen") String seen,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		List<CorrectionRow> rows = IntStream.range(0, Math.min(about.size(), request.size()))
			.mapToObj((i) -> new CorrectionRow(about.get(i), request.get(i)))
			.toList();
		Typed typed = Typed.of(rows, List.of());
		if (action.equals("more")) {
			return this.answered.drawn(number, official, typed.more(), HttpStatus.OK);
		}
		Supplier<List<Problem>> act = () -> this.corrections.ask(step, typed.items(), official, seen, requestKey);
		if (action.equals("preview")) {
			CaseFile file = this.files.open(number, official);
			Preview preview = this.previews.of(file.approvalCase().number(), act);
			if (preview.problems().isEmpty()) {
				return this.answered.drawn(number, official, typed.foreseen(this.foreseen.of(preview, file)),
						HttpStatus.OK);
			}
			return this.answered.answer(number, official, preview.problems(), Typed.of(rows, preview.problems()), "",
					redirect);
		}
		List<Problem> problems = act.get();
		return this.answered.goOn(number, official, problems, Typed.of(rows, problems), "act.done.correction-asked",
				redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/opinion")
	ModelAndView opinion(@PathVariable String number, @PathVariable String step,
			@RequestParam(defaultValue = "") String verdict, @RequestParam String findings,
			@RequestParam String conditions, @RequestParam(required = false, defaultValue = "") List<String> cites,
			@RequestParam("_seen") String seen, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		List<Problem> problems = switch (verdict) {
			case "AGREE", "DISAGREE",
					"ABSTAIN" ->
				this.reviews.give(step,
						new Opinion.Content(Opinion.Verdict.valueOf(verdict), findings, conditions, cites), official,
						seen, requestKey);
			default -> List.of(Problem.error("verdict", "review.verdict-required"));
		};
		return this.answered.goOn(number, official, problems, Typed.of(Map.of("verdict", verdict, "findings", findings,
				"conditions", conditions, "cites", String.join(" ", cites)), problems, ""), "act.done.opinion",
				redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/grant")
	ModelAndView grant(@PathVariable String number, @PathVariable String step, @RequestParam String reasons,
			@RequestParam String conditions, @RequestParam("_seen") String seen,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		List<Problem> problems = this.decisions.grant(step, reasons, conditions, official, seen, requestKey);
		return this.answered.goOn(number, official, problems,
				Typed.of(Map.of("reasons", reasons, "conditions", conditions), problems, ""), "act.done.granted",
				redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/refuse")
	ModelAndView refuse(@PathVariable String number, @PathVariable String step,
			@RequestParam("refusalReasons") String reasons, @RequestParam("_seen") String seen,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		List<Problem> problems = this.decisions.refuse(step, reasons, official, seen, requestKey)
			.stream()
			.map((problem) -> "reasons".equals(problem.field())
					? new Problem("refusalReasons", problem.message(), problem.arguments(), problem.severity())
					: problem)
			.toList();
		return this.answered.goOn(number, official, problems,
				Typed.of(Map.of("refusalReasons", reasons), problems, "refuse"), "act.done.refused", redirect);
	}

	@PostMapping("/case-files/{number}/retry")
	ModelAndView retry(@PathVariable String number, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		if (!CaseNumber.isCaseNumber(number)) {
			throw new NoSuchCaseException(number);
		}
		return this.answered.answer(number, official, this.pending.retry(new CaseNumber(number), official, requestKey),
				Typed.NOTHING, "act.done.retried", redirect);
	}

}
