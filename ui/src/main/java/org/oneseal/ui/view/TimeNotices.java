package org.oneseal.ui.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.matter.LegalBasis;
import org.oneseal.matter.Matter.CitedLimit;
import org.oneseal.matter.Matter.SpecialProcedureSpec;
import org.oneseal.specialprocedure.SpecialProcedure;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.LedgerEntry;
import org.oneseal.timelimit.LedgerEntry.Kind;
import org.oneseal.timelimit.LedgerEntry.Reason;

/** What the applicant of a case is told in writing about its time. */
@Component
public class TimeNotices {

	private final SpecialProcedures procedures;

	private final Countdowns countdowns;

	private final Words words;

	TimeNotices(SpecialProcedures procedures, Countdowns countdowns, Words words) {
		this.procedures = procedures;
		this.countdowns = countdowns;
		this.words = words;
	}

	public TimeNotice of(CaseFile file) {
		String caseId = file.approvalCase().id();
		return new TimeNotice(
				this.procedures.of(caseId).stream().map((procedure) -> procedure(procedure, file)).toList(),
				extension(file), deemed(caseId));
	}

	private TimeNotice.Procedure procedure(SpecialProcedure procedure, CaseFile file) {
		Optional<SpecialProcedureSpec> spec = file.pack().matter().specialProcedure(procedure.procedure());
		return new TimeNotice.Procedure(
				spec.map((found) -> this.words.say(found.title())).orElse(procedure.procedure()), procedure.reason(),
				procedure.begunOn(), procedure.begunByName(),
				this.words.say("procedure.until", procedure.expected(), procedure.expectedUntil()),
				procedure.endedOn().orElse(null), procedure.result().orElse(""),
				spec.map((found) -> this.words.cite(found.basis())).orElse(""));
	}

	private TimeNotice.@Nullable Extension extension(CaseFile file) {
		CitedLimit most = file.pack().matter().limits().extension();
		LegalBasis basis = (most != null) ? most.basis() : null;
		return this.countdowns.latest(file.approvalCase().id(), Subject.STATUTORY)
			.flatMap((countdown) -> entry(countdown, Kind.EXTENDED))
			.map((entry) -> new TimeNotice.Extension(entry.on(),
					this.words.limit(Objects.requireNonNull(entry.limit())), entry.words(),
					(basis != null) ? this.words.cite(basis) : ""))
			.orElse(null);
	}

	private @Nullable String deemed(String caseId) {
		return this.countdowns.latest(caseId, Subject.STATUTORY)
			.filter((countdown) -> countdown.ledger().get(0).reason() == Reason.DEEMED_ACCEPTED)
			.map((countdown) -> this.words.say("clock.deemed",
					this.countdowns.latest(caseId, Subject.ACCEPTANCE).orElseThrow().deadline().date(),
					countdown.startedOn()))
			.orElse(null);
	}

	private static Optional<LedgerEntry> entry(Countdown countdown, Kind kind) {
		return countdown.ledger().stream().filter((entry) -> entry.kind() == kind).findFirst();
	}

	/** By when the applicant has to answer the correction notice; empty without limit. */
	public Optional<Countdown> correction(CaseFile file) {
		return this.countdowns.latest(file.approvalCase().id(), Subject.CORRECTION).filter(Countdown::isOpen);
	}

	/** Why an application lapsed: what its applicant let pass. */
	public String lapse(CaseFile file) {
		return this.countdowns.of(file.approvalCase().id())
			.stream()
			.filter((countdown) -> countdown.subject() == Subject.CORRECTION
					|| countdown.subject() == Subject.COMPLETION)
			.filter((countdown) -> countdown.ledger().get(countdown.ledger().size() - 1).reason() == Reason.LAPSED)
			.filter((countdown) -> countdown.isMissed(file.approvalCase().endedAt().orElseThrow()))
			.findFirst()
			.map((countdown) -> this.words.say(
					(countdown.subject() == Subject.CORRECTION) ? "lapse.correction" : "lapse.completion",
					countdown.deadline().date()))
			.orElse("");
	}

}
