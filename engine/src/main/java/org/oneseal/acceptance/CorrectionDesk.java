package org.oneseal.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.BesideSteps;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Correcting;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Journal;
import org.oneseal.cases.Step;
import org.oneseal.cases.TimeLimits;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;

/**
 * Asks the applicant for the one correction (补正), with everything that is missing or
 * wrong: at the counter, or, if it was not asked there, from a review of what was taken
 * in. There is no second one, whoever asks (art. 32 no. 4). The count stands still until
 * the answer; meanwhile nothing is decided, and the other departments may go on.
 */
@Component
public class CorrectionDesk {

	private static final int MOST_ITEMS = 100;

	private final Desk desk;

	private final Correcting correcting;

	private final CorrectionNotices notices;

	private final BesideSteps beside;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	CorrectionDesk(Desk desk, Correcting correcting, CorrectionNotices notices, BesideSteps beside, TimeLimits limits,
			Journal journal, Clock clock) {
		this.desk = desk;
		this.correcting = correcting;
		this.notices = notices;
		this.beside = beside;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Asks. An acceptance ends with it; a review stays with its official and waits.
	 * @param stepId id of the acceptance or review the person has or could take
	 * @param items what to mend, at least one
	 * @param seen fingerprint of the case file the official had before them
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> ask(String stepId, List<CorrectionNotice.Item> items, Actor official, String seen,
			String requestKey) {
		boolean atTheCounter = this.desk.kindOf(stepId) == Step.Kind.ACCEPTANCE;
		Desk.Taken taken = this.desk.take(stepId, atTheCounter ? Step.Kind.ACCEPTANCE : Step.Kind.REVIEW, official,
				seen, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		ApprovalCase approvalCase = taken.approvalCase();
		Optional<Problem> problem = obstacle(approvalCase).or(() -> fault(items, taken.pack()));
		if (problem.isPresent()) {
			return problem.stream().toList();
		}
		CaseStatus before = approvalCase.status();
		this.correcting.open(approvalCase);
		this.limits.correctionAsked(approvalCase);
		this.notices.add(new CorrectionNotice(approvalCase.id(), items, taken.official().username(),
				taken.official().signature(), this.clock.instant()));
		this.journal.record(approvalCase, before, Act.CORRECTION_ASKED, taken.official(), taken.step(), seen,
				details(items));
		if (atTheCounter) {
			this.desk.finish(taken, official, Map.of("acceptance", "correction"));
		}
		else {
			this.desk.keep(taken, official);
			this.beside.askApplicant(approvalCase, taken.step());
		}
		return List.of();
	}

	/** Why nobody can ask the applicant of this case, whatever they write. */
	public Optional<Problem> obstacle(ApprovalCase approvalCase) {
		Optional<CorrectionNotice> notice = this.notices.findById(approvalCase.id());
		if (approvalCase.acceptedOn().isEmpty()) {
			return AcceptanceDesk.tooLate(approvalCase, this.limits)
				.or(() -> notice.map((sent) -> Problem.error(null, "correction.only-once")));
		}
		if (notice.isPresent()) {
			return Optional.of(Problem.error(null, "correction.used-up",
					LocalDate.ofInstant(notice.get().askedAt(), this.clock.getZone())));
		}
		return this.limits.isPaused(approvalCase) ? Optional.of(Problem.error(null, "correction.procedure-running"))
				: Optional.empty();
	}

	private static Map<String, String> details(List<CorrectionNotice.Item> items) {
		Map<String, String> details = new LinkedHashMap<>();
		for (int i = 0; i < items.size(); i++) {
			details.put("item-" + (i + 1), (items.get(i).about() + " " + items.get(i).request()).strip());
		}
		return details;
	}

	private static Optional<Problem> fault(List<CorrectionNotice.Item> items, MatterPack pack) {
		if (items.isEmpty()) {
			return Optional.of(Problem.error("items", "correction.items-required"));
		}
		if (items.size() > MOST_ITEMS) {
			return Optional.of(Problem.error("items", "correction.too-many-items", MOST_ITEMS));
		}
		if (items.stream().anyMatch((item) -> !known(item.about(), pack))) {
			return Optional.of(Problem.error("items", "correction.unknown-field"));
		}
		return items.stream()
			.map((item) -> AcceptanceDesk.required("items", item.request(), "correction.request-required"))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static boolean known(String about, MatterPack pack) {
		return about.isEmpty() || pack.matter().material(about).isPresent()
				|| pack.form(MatterPack.APPLICATION_FORM)
					.answerable()
					.stream()
					.anyMatch((field) -> field.key().equals(about));
	}

}
