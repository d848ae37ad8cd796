package org.oneseal.supervision;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks at every limit whose time has come. What is left when a node stops is found by
 * the next round of any node; after a long stop there may be thousands, so each is a
 * short transaction that waits for nobody, one after another behind whoever works.
 */
@Component
public class Patrol {

	private static final Logger log = LoggerFactory.getLogger(Patrol.class);

	private static final int PAGE = 100;

	private final LimitWatch watch;

	private final Look look;

	private final Clock clock;

	Patrol(LimitWatch watch, Look look, Clock clock) {
		this.watch = watch;
		this.look = look;
		this.clock = clock;
	}

	/**
	 * One round.
	 * @return how many limits were looked at
	 */
	public int run() {
		int looked = 0;
		LimitWatch.Due last = null;
		for (List<LimitWatch.Due> page = next(last); !page.isEmpty(); page = next(last)) {
			looked += Math.toIntExact(page.stream().filter((due) -> at(due.countdown())).count());
			last = page.get(page.size() - 1);
		}
		return looked;
	}

	private List<LimitWatch.Due> next(LimitWatch.@Nullable Due last) {
		return Thread.currentThread().isInterrupted() ? List.of() : this.watch.due(this.clock.instant(), last, PAGE);
	}

	private boolean at(String countdown) {
		try {
			return this.look.at(countdown);
		}
		catch (RuntimeException ex) {
			// the others must not wait for it; the next round tries it again
			log.error("The time limit {} could not be supervised", countdown, ex);
			return false;
		}
	}

}
