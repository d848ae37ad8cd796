package org.oneseal.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.NullMarked;

import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;

/**
 * Opens cases in numbers, as {@link CaseOpening} does: application, case, limits, trail
 * and process are the real ones. Left out is what an applicant does before: the draft,
 * its materials and their files, the check of both, and the key of the request.
 */
@Component
@NullMarked
public class BulkOpening {

	private final MatterPacks packs;

	private final ApprovalCases cases;

	private final Applications applications;

	private final CaseNumbers numbers;

	private final TimeLimits limits;

	private final Workflow workflow;

	private final Journal journal;

	private final Clock clock;

	BulkOpening(MatterPacks packs, ApprovalCases cases, Applications applications, CaseNumbers numbers,
			TimeLimits limits, Workflow workflow, Journal journal, Clock clock) {
		this.packs = packs;
		this.cases = cases;
		this.applications = applications;
		this.numbers = numbers;
		this.limits = limits;
		this.workflow = workflow;
		this.journal = journal;
		this.clock = clock;
	}

	/** Numbers for cases that are received today. */
	public List<CaseNumber> draw(String authority, int count) {
		return IntStream.range(0, count)
			.mapToObj((each) -> this.numbers.draw(authority, LocalDate.now(this.clock)))
			.toList();
	}

	/**
	 * Opens a case for each number, all in one transaction.
	 * @param typed the answers, by key
	 */
	@Command
	public void open(MatterCode matter, Map<String, List<String>> typed, Actor applicant, List<CaseNumber> drawn) {
		MatterPack pack = this.packs.current(matter);
		Answers answers = Answers.read(pack.form(MatterPack.APPLICATION_FORM), typed);
		drawn.forEach((number) -> open(pack, answers, applicant, number));
	}

	private void open(MatterPack pack, Answers answers, Actor applicant, CaseNumber number) {
		FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
		Instant now = this.clock.instant();
		Application application = new Application(UUID.randomUUID().toString(), pack.code(), pack.version(),
				number.authority(), applicant.username(), answers, now);
		application.file(form.withoutHidden(answers), now);
		this.applications.add(application);
		Implementation implementation = pack.implementation(number.authority());
		ApprovalCase approvalCase = this.cases.add(new ApprovalCase(application, number,
				implementation.department(pack.matter().leadRole()), applicant.displayName(),
				form.title(answers).orElse(pack.matter().title().zh()), now, LocalDate.now(this.clock)));
		this.limits.received(approvalCase);
		this.journal.record(approvalCase, approvalCase.status(), Act.SUBMITTED, applicant, null, null,
				Map.of("number", number.value()));
		this.workflow.start(approvalCase, pack.version(), implementation.roles());
	}

}
