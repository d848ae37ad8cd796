package org.oneseal.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.springframework.transaction.support.TransactionSynchronization;

import org.oneseal.supervision.LimitWatch.Watched;
import org.oneseal.timelimit.Countdown;

/**
 * The limits that began in a transaction: what is watched of them is written once, at its
 * end, when it is known whose they are.
 */
final class BegunLimits implements TransactionSynchronization {

	private final Map<String, Line> lines = new LinkedHashMap<>();

	private final Consumer<List<Line>> write;

	BegunLimits(Consumer<List<Line>> write) {
		this.write = write;
	}

	/**
	 * A limit that is watched from now on.
	 *
	 * @param watched what is known of it since it was looked at last
	 */
	record Line(Countdown countdown, Watched watched, Standing standing) {

	}

	void add(Countdown countdown, String department, Standing standing) {
		note(countdown, new Watched(countdown.deadline().date(), department, standing.signalled()), standing);
	}

	private void note(Countdown countdown, Watched watched, Standing standing) {
		this.lines.put(countdown.id(), new Line(countdown, watched, standing));
	}

	Optional<Watched> find(String countdown) {
		return Optional.ofNullable(this.lines.get(countdown)).map(Line::watched);
	}

	/** Whether it began in this transaction and so was changed here. */
	boolean change(Countdown countdown, Standing standing, boolean signalled) {
		LocalDate dueOn = countdown.deadline().date();
		Optional<Watched> known = find(countdown.id());
		known.ifPresent((before) -> note(countdown, new Watched(dueOn, before.department(), signalled), standing));
		return known.isPresent();
	}

	/** Whether such a limit began in this transaction and so was given here. */
	boolean give(Predicate<Countdown> which, String department) {
		List<Line> given = this.lines.values().stream().filter((line) -> which.test(line.countdown())).toList();
		given.forEach((line) -> note(line.countdown(),
				new Watched(line.watched().dueOn(), department, line.watched().signalled()), line.standing()));
		return !given.isEmpty();
	}

	Optional<Watched> remove(String countdown) {
		return Optional.ofNullable(this.lines.remove(countdown)).map(Line::watched);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		if (!this.lines.isEmpty()) {
			this.write.accept(List.copyOf(this.lines.values()));
		}
	}

}
