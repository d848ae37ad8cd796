package org.oneseal.supervision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Journal;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.RequestKeys;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.supervision.Warning.State;

/**
 * What a department says to a signal, and what the supervision office says to that. Each
 * is an act on the case.
 */
@Component
public class SignalDesk {

	/** Characters of what somebody says at most. */
	public static final int LONGEST = 2000;

	private final WarningRepository warnings;

	private final ApprovalCases cases;

	private final Raising raising;

	private final RequestKeys requests;

	private final Journal journal;

	private final Clock clock;

	SignalDesk(WarningRepository warnings, ApprovalCases cases, Raising raising, RequestKeys requests, Journal journal,
			Clock clock) {
		this.warnings = warnings;
		this.cases = cases;
		this.raising = raising;
		this.requests = requests;
		this.journal = journal;
		this.clock = clock;
	}

	/** What can be done with a signal. */
	public enum Wish {

		/** The department says why, and what it does about it. */
		ANSWER(State.OPEN, false, true),
		/** The department says that it is wrong. */
		APPEAL(State.OPEN, false, true),
		/** The supervision office finds it right: an answer is due again. */
		UPHOLD(State.APPEALED, true, true),
		/** The supervision office finds it wrong. */
		WITHDRAW(State.APPEALED, true, true),
		/** The supervision office is content with the answer. */
		CLOSE(State.ANSWERED, true, false);

		private final State from;

		private final boolean supervisors;

		private final boolean wordsNeeded;

		Wish(State from, boolean supervisors, boolean wordsNeeded) {
			this.from = from;
			this.supervisors = supervisors;
			this.wordsNeeded = wordsNeeded;
		}

		Act act() {
			return switch (this) {
				case ANSWER -> Act.SIGNAL_ANSWERED;
				case APPEAL -> Act.SIGNAL_APPEALED;
				case UPHOLD -> Act.SIGNAL_UPHELD;
				case WITHDRAW -> Act.SIGNAL_WITHDRAWN;
				case CLOSE -> Act.SIGNAL_CLOSED;
			};
		}

	}

	/** What this official may do with a signal now. */
	public static List<Wish> offered(Warning warning, Actor official) {
		return List.of(Wish.values())
			.stream()
			.filter((wish) -> wish.from == warning.state() && mayAct(wish, warning, official))
			.toList();
	}

	private static boolean mayAct(Wish wish, Warning warning, Actor official) {
		if (wish.supervisors) {
			return Signals.isSupervisedBy(warning, official);
		}
		return official.worksFor(warning.department()) && (official.has(Duty.ACCEPT) || official.has(Duty.REVIEW)
				|| official.has(Duty.DECIDE) || official.has(Duty.HEAD));
	}

	/**
	 * Does something with a signal.
	 * @param words what the official says
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the official may not see the signal
	 */
	@Command
	public List<Problem> act(String id, Wish wish, String words, Actor official, String requestKey) {
		ApprovalCase approvalCase = this.cases
			.forUpdate(this.warnings.findCaseIdById(id).orElseThrow(() -> new NoSuchCaseException(id)));
		Warning warning = this.warnings.findById(id).orElseThrow();
		if (!Signals.isSeenBy(warning, official)) {
			throw new NoSuchCaseException(id);
		}
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return List.of();
		}
		List<Problem> problems = faults(warning, wish, words, official);
		if (!problems.isEmpty()) {
			return problems;
		}
		this.requests.note(official.username(), requestKey);
		move(wish, words.strip(), official).accept(warning);
		this.warnings.save(warning);
		this.journal.record(approvalCase, approvalCase.status(), wish.act(), official, null, null,
				details(warning, words.strip()));
		return List.of();
	}

	private static List<Problem> faults(Warning warning, Wish wish, String words, Actor official) {
		if (!mayAct(wish, warning, official)) {
			return List.of(Problem.error(null, "signal.not-yours"));
		}
		if (warning.state() != wish.from) {
			return List.of(Problem.error(null, "signal.not-now"));
		}
		if (wish.wordsNeeded && words.isBlank()) {
			return List.of(Problem.error("words", "signal.words-required." + wish));
		}
		return (words.length() <= LONGEST) ? List.of() : List.of(Problem.error("words", "text.too-long", LONGEST));
	}

	private Consumer<Warning> move(Wish wish, String words, Actor by) {
		return (warning) -> {
			switch (wish) {
				case ANSWER -> warning.answer(words, by, this.clock.instant());
				case APPEAL -> warning.appeal(words, by, this.clock.instant());
				case UPHOLD ->
					warning.uphold(words, by, this.clock.instant(), this.raising.answerBy(warning.authority()));
				case WITHDRAW -> warning.withdraw(words, by, this.clock.instant());
				case CLOSE -> warning.close(words, by, this.clock.instant());
			}
		};
	}

	private static Map<String, String> details(Warning warning, String words) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("signal", warning.cause().name());
		details.put("due", warning.lastDay().toString());
		if (!words.isEmpty()) {
			details.put("words", words);
		}
		return details;
	}

}
