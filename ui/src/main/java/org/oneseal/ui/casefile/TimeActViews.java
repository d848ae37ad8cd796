package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.decision.Extensions;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter.SpecialProcedureSpec;
import org.oneseal.organisation.Actor;
import org.oneseal.specialprocedure.SpecialProcedure;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.ui.casefile.TimeActs.Offer;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** What an official may do about the time of a case, as they see it. */
@Component
class TimeActViews {

	/** Several, for words that have a plural. */
	private static final int SEVERAL = 2;

	private final SpecialProcedures procedures;

	private final Extensions extensions;

	private final ProblemViews problems;

	private final Words words;

	TimeActViews(SpecialProcedures procedures, Extensions extensions, ProblemViews problems, Words words) {
		this.procedures = procedures;
		this.extensions = extensions;
		this.problems = problems;
		this.words = words;
	}

	TimeActs of(CaseFile file, Actor official, Typed typed) {
		ApprovalCase approvalCase = file.approvalCase();
		String address = "/case-files/" + approvalCase.number();
		Optional<SpecialProcedure> running = this.procedures.running(approvalCase.id());
		List<SpecialProcedureSpec> offered = this.procedures.offered(approvalCase);
		boolean mayBegin = !offered.isEmpty() && this.procedures.obstacle(approvalCase, official).isEmpty();
		boolean mayEnd = running.isPresent() && this.procedures.mayHold(approvalCase, official);
		boolean mayExtend = this.extensions.obstacle(approvalCase, official).isEmpty();
		Optional<Limit> most = this.extensions.most(approvalCase);
		return new TimeActs(mayBegin ? address + "/special-procedure" : null,
				offered.stream().map((spec) -> offer(spec, typed)).toList(),
				mayEnd ? address + "/special-procedure/end" : null,
				running.map((procedure) -> title(file, procedure)).orElse(""),
				running.map(SpecialProcedure::expectedUntil).orElse(null), mayExtend ? address + "/extension" : null,
				most.map(this.words::limit).orElse(""),
				typed.values().getOrDefault("extendBy", most.map((limit) -> limit.amount().toPlainString()).orElse("")),
				most.map(this::unit).orElse(""), typed.values(), errors(typed), typed.open());
	}

	private Map<String, String> errors(Typed typed) {
		return this.problems.errorsByField(typed.problems());
	}

	private Offer offer(SpecialProcedureSpec spec, Typed typed) {
		String usual = spec.usual().amount().toPlainString();
		return new Offer(spec.id(), this.words.say(spec.title()),
				typed.values().getOrDefault("expected-" + spec.id(), usual), unit(spec.usual()),
				spec.id().equals(typed.values().get("procedure")));
	}

	private String unit(Limit limit) {
		return this.words.say("unit." + limit.unit(), SEVERAL);
	}

	private String title(CaseFile file, SpecialProcedure procedure) {
		return file.pack()
			.matter()
			.specialProcedure(procedure.procedure())
			.map((spec) -> this.words.say(spec.title()))
			.orElse(procedure.procedure());
	}

}
