package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFiles;
import org.oneseal.decision.Extensions;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.matter.Matter.SpecialProcedureSpec;
import org.oneseal.organisation.Actor;
import org.oneseal.specialprocedure.SpecialProcedures;

/** Acts on the time of a case: special procedures and the extension. */
@Controller
class TimeController {

	/** Parameters by field of the domain, as the case file has several forms. */
	private static final Map<String, String> PARAMETERS = Map.of("reason", "procedureReason", "result",
			"procedureResult", "by", "extendBy", "reasons", "extendReasons");

	private final CaseFiles files;

	private final SpecialProcedures procedures;

	private final Extensions extensions;

	private final Answered answered;

	TimeController(CaseFiles files, SpecialProcedures procedures, Extensions extensions, Answered answered) {
		this.files = files;
		this.procedures = procedures;
		this.extensions = extensions;
		this.answered = answered;
	}

	/** The expected time is a field of each procedure, filled in with what is usual. */
	@PostMapping("/case-files/{number}/special-procedure")
	ModelAndView begin(@PathVariable String number, @RequestParam(defaultValue = "") String procedure,
			@RequestParam(defaultValue = "") String procedureReason, @RequestParam Map<String, String> sent,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		ApprovalCase approvalCase = this.files.open(number, official).approvalCase();
		Map<String, String> typed = new TreeMap<>(Map.of("procedure", procedure, "procedureReason", procedureReason));
		List<SpecialProcedureSpec> offered = this.procedures.offered(approvalCase);
		offered.forEach((spec) -> typed.put("expected-" + spec.id(), sent.getOrDefault("expected-" + spec.id(), "")));
		Limit expected = offered.stream()
			.filter((spec) -> spec.id().equals(procedure))
			.findFirst()
			.map((spec) -> limit(typed.getOrDefault("expected-" + procedure, ""), spec.usual().unit()))
			.orElse(null);
		List<Problem> problems = named(this.procedures.begin(approvalCase.number(), procedure, expected,
				procedureReason, official, requestKey), procedure);
		return this.answered.answer(number, official, problems, Typed.of(typed, problems, "procedure"),
				"act.done.procedure-begun", redirect);
	}

	@PostMapping("/case-files/{number}/special-procedure/end")
	ModelAndView end(@PathVariable String number, @RequestParam(defaultValue = "") String procedureResult,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		ApprovalCase approvalCase = this.files.open(number, official).approvalCase();
		List<Problem> problems = named(
				this.procedures.end(approvalCase.number(), procedureResult, official, requestKey), "");
		return this.answered.answer(number, official, problems,
				Typed.of(Map.of("procedureResult", procedureResult), problems, "procedure"), "act.done.procedure-ended",
				redirect);
	}

	@PostMapping("/case-files/{number}/extension")
	ModelAndView extend(@PathVariable String number, @RequestParam(defaultValue = "") String extendBy,
			@RequestParam(defaultValue = "") String extendReasons, @RequestParam("_requestKey") String requestKey,
			Actor official, RedirectAttributes redirect) {
		ApprovalCase approvalCase = this.files.open(number, official).approvalCase();
		Limit by = this.extensions.most(approvalCase).map((most) -> limit(extendBy, most.unit())).orElse(null);
		List<Problem> problems = named(
				this.extensions.extend(approvalCase.number(), by, extendReasons, official, requestKey), "");
		return this.answered.answer(number, official, problems,
				Typed.of(Map.of("extendBy", extendBy, "extendReasons", extendReasons), problems, "extend"),
				"act.done.extended", redirect);
	}

	private static @Nullable Limit limit(String amount, Unit unit) {
		return Limit.read(amount, unit).orElse(null);
	}

	private static List<Problem> named(List<Problem> problems, String procedure) {
		return problems.stream().map((problem) -> {
			String field = problem.field();
			if (field == null) {
				return problem;
			}
			String parameter = field.equals("expected") ? "expected-" + procedure
					: PARAMETERS.getOrDefault(field, field);
			return new Problem(parameter, problem.message(), problem.arguments(), problem.severity());
		}).toList();
	}

}
