package org.oneseal.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Step;
import org.oneseal.cases.Uploads;
import org.oneseal.form.Problem;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.PartyKind;
import org.oneseal.supervision.CaseWatch;
import org.oneseal.supervision.Patrol;
import org.oneseal.workflow.DueWork;

/**
 * Where one scenario is played: the domain, the people, the clock and the case. Time only
 * passes here, and whatever the engine has to do on the way is done at its own instant.
 */
final class Stage {

	/** More than a case can have to do at one time, unless it goes round in circles. */
	private static final int WORK_AT_MOST = 10_000;

	private final BeanFactory services;

	private final RehearsalClock clock;

	private final MatterPack pack;

	private final Words words;

	private final List<String> failures = new ArrayList<>();

	private @Nullable PartyKind applicant;

	private @Nullable CaseNumber number;

	Stage(BeanFactory services, RehearsalClock clock, MatterPack pack, Words words) {
		this.services = services;
		this.clock = clock;
		this.pack = pack;
		this.words = words;
	}

	/** A service of the domain. */
	<T> T service(Class<T> type) {
		return services.getBean(type);
	}

	MatterPack pack() {
		return pack;
	}

	Words words() {
		return words;
	}

	/** Legal local time. */
	LocalDateTime time() {
		return clock.time();
	}

	/** The applicant, whose application this is from now on. */
	void enter(PartyKind kind) {
		applicant = kind;
	}

	/** The case exists. */
	void begin(CaseNumber opened) {
		number = opened;
	}

	Actor applicant() {
		if (applicant == null) {
			throw new IllegalStateException("Nobody has applied yet");
		}
		return service(Organisation.class).actor(RehearsalPeople.applicant(applicant));
	}

	/**
	 * An official of the department at which a step is: whoever it was given to, if it
	 * was.
	 * @param person from 1, where more than one is needed
	 */
	Actor official(Step step, Duty duty, int person) {
		String department = step.department()
			.orElseThrow(() -> new IllegalStateException("The step %s is at no department".formatted(step.stepId())));
		return service(Organisation.class)
			.actor(step.assignee().orElseGet(() -> RehearsalPeople.official(department, duty, person)));
	}

	/** An official of the department that has a role in this case. */
	Actor official(String role, Duty duty) {
		String department = file().implementation().department(role);
		return service(Organisation.class).actor(RehearsalPeople.official(department, duty, 1));
	}

	CaseNumber number() {
		if (number == null) {
			throw new IllegalStateException("There is no case yet");
		}
		return number;
	}

	CaseFile file() {
		return service(CaseFiles.class).open(number());
	}

	/** What an official has before them. */
	String seen() {
		return file().fingerprint();
	}

	String requestKey() {
		return UUID.randomUUID().toString();
	}

	/** Does something on an open step; where it is not open, says which are. */
	List<Problem> onStep(String stepId, Function<Step, List<Problem>> act) {
		CaseFile file = file();
		Optional<Step> open = file.openSteps()
			.stream()
			.filter((step) -> step.stepId().equals(stepId) && step.anchor().isEmpty())
			.findFirst();
		return open.map(act)
			.orElseGet(() -> List.of(Problem.error(null, "rehearsal.no-open-step", words.step(stepId, pack),
					words.steps(file.openSteps().stream().map(Step::stepId).toList(), pack),
					words.say("case.status." + file.approvalCase().status()))));
	}

	/** Puts a sound file into a slot of the application. */
	List<Problem> upload(String id, String slot) {
		SampleFile sample = sample(slot);
		try {
			return service(Uploads.class).upload(id, slot, slot + sample.ending(),
					new ByteArrayInputStream(sample.content()), applicant());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Hands in what was allowed to follow. */
	List<Problem> follow(String slot) {
		SampleFile sample = sample(slot);
		try {
			return service(Uploads.class).follow(number(), slot, slot + sample.ending(),
					new ByteArrayInputStream(sample.content()), applicant(), requestKey());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SampleFile sample(String slot) {
		return SampleFile.accepted(pack.matter().material(slot).map(RequiredMaterial::accept).orElseThrow());
	}

	/** Lets time pass. */
	void moveTo(LocalDateTime time) {
		Instant target = time.atZone(clock.getZone()).toInstant();
		work(target);
		if (clock.time().isBefore(time)) {
			clock.moveTo(target);
		}
	}

	/** Lets the engine do what it has to do by now. */
	void settle() {
		work(clock.time().atZone(clock.getZone()).toInstant());
	}

	private void work(Instant until) {
		if (number == null) {
			return;
		}
		for (int done = 0; done < WORK_AT_MOST; done++) {
			Due next = next(number);
			if (next.at().isAfter(until)) {
				return;
			}
			if (next.at().isAfter(clock.instant())) {
				clock.moveTo(next.at());
			}
			next.work().run();
		}
		throw new IllegalStateException(
				"The case %s has more than %d things to do until %s".formatted(number, WORK_AT_MOST, until));
	}

	/** What comes first, the engine's work or a look of supervision. */
	private Due next(CaseNumber current) {
		Due look = service(CaseWatch.class).nextLook(file().approvalCase().id())
			.map((at) -> new Due(at, () -> service(Patrol.class).run()))
			.orElse(Due.NEVER);
		return service(DueWork.class).next(current)
			.map((work) -> new Due(work.timer() ? work.at() : Instant.MIN, () -> run(work)))
			.filter((work) -> !work.at().isAfter(look.at()))
			.orElse(look);
	}

	/**
	 * Something that is done without people.
	 *
	 * @param at when; what is to be done at once has been due for ever
	 * @param work what
	 */
	private record Due(Instant at, Runnable work) {

		private static final Due NEVER = new Due(Instant.MAX, () -> {
		});

	}

	private void run(DueWork.Work work) {
		service(DueWork.class).run(work)
			.ifPresent((failure) -> failures.add(words.say("rehearsal.step-failed", words.step(work.stepId(), pack),
					words.minute(clock.time()), failure)));
	}

	/** Automatic steps that failed so far, in words. */
	List<String> failures() {
		return List.copyOf(failures);
	}

}
