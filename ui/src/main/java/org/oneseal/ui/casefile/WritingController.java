package org.oneseal.ui.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.ListWalk;
import org.oneseal.writing.ActDrafts;
import org.oneseal.writing.OwnPhrases;

/** Drafts of acts, phrases of one's own, and earlier decisions. */
@Controller
class WritingController {

	private static final int LONGEST_SEARCH = 100;

	private final CaseFiles files;

	private final ActDrafts drafts;

	private final OwnPhrases phrases;

	private final HelpViews helps;

	private final Answered answered;

	private final ListWalk walk;

	private final Words words;

	private final Clock clock;

	WritingController(CaseFiles files, ActDrafts drafts, OwnPhrases phrases, HelpViews helps, Answered answered,
			ListWalk walk, Words words, Clock clock) {
		this.files = files;
		this.drafts = drafts;
		this.phrases = phrases;
		this.helps = helps;
		this.answered = answered;
		this.walk = walk;
		this.words = words;
		this.clock = clock;
	}

	/** The script sends the fields of a form as the form would. */
	@PostMapping(path = "/case-files/{number}/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, String>> save(@PathVariable String number, @RequestParam("_form") String form,
			@RequestParam("_actKey") String actKey, @RequestParam MultiValueMap<String, String> sent, Actor official) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		sent.forEach((name, values) -> {
			if (!name.startsWith("_") && !name.equals("list")) {
				fields.put(name, values);
			}
		});
		return told(this.drafts.save(number, form, fields, official, actKey),
				this.words.say("kept.saved", this.helps.moment(this.clock.instant())));
	}

	@PostMapping(path = "/case-files/{number}/drafts/discard", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, String>> discard(@PathVariable String number, @RequestParam("_form") String form,
			Actor official) {
		this.drafts.discard(number, form, official);
		return told(List.of(), this.words.say("kept.discarded"));
	}

	private ResponseEntity<Map<String, String>> told(List<Problem> problems, String done) {
		return problems.isEmpty() ? ResponseEntity.ok(Map.of("text", done))
				: ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
					.body(Map.of("text", this.words.say(problems.get(0))));
	}

	@PostMapping("/case-files/{number}/steps/{step}/phrases")
	ModelAndView add(@PathVariable String number, @PathVariable String step, @RequestParam String phrase,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		List<Problem> problems = add(number, step, phrase, official, requestKey);
		return this.answered.answer(number, official, problems, Typed.of(Map.of("phrase", phrase), problems, "phrase"),
				"phrase.added", redirect);
	}

	/** For the script that keeps what stands in a text. */
	@PostMapping(path = "/case-files/{number}/steps/{step}/phrases", headers = "HX-Request",
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, String>> keep(@PathVariable String number, @PathVariable String step,
			@RequestParam String phrase, @RequestParam("_requestKey") String requestKey, Actor official) {
		return told(add(number, step, phrase, official, requestKey), this.words.say("phrase.added"));
	}

	private List<Problem> add(String number, String step, String phrase, Actor official, String requestKey) {
		CaseFile file = this.files.open(number, official);
		String key = file.steps()
			.stream()
			.filter((found) -> found.id().equals(step))
			.findFirst()
			.orElseThrow(() -> new NoSuchCaseException(step))
			.stepId();
		return this.phrases.add(file.approvalCase().matter(), key, phrase, official, requestKey);
	}

	@PostMapping("/case-files/{number}/steps/{step}/phrases/{id}/delete")
	ModelAndView delete(@PathVariable String number, @PathVariable String step, @PathVariable String id, Actor official,
			RedirectAttributes redirect) {
		this.phrases.delete(id, official);
		return this.answered.answer(number, official, List.of(), Typed.NOTHING, "phrase.deleted", redirect);
	}

	@GetMapping("/case-files/{number}/precedents")
	String precedents(@PathVariable String number, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String list, Actor official, Model model) {
		CaseFile file = this.files.open(number, official);
		String wanted = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
		model.addAttribute("precedents", this.helps.precedents(file, wanted, official));
		model.addAttribute("number", number);
		model.addAttribute("way", this.walk.from(list, number, official));
		return "casefile/precedents";
	}

}
