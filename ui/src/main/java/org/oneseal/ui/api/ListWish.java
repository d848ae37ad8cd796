package org.oneseal.ui.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.MatterCode;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;

/**
 * What a program says of a list; {@code null} where it says nothing.
 *
 * @param view name of a {@link Worklist.View} in small letters
 * @param sort name of an {@link WorklistWish.Order} in small letters
 * @param q text that has to occur
 * @param matter code of a matter
 * @param dueFrom first day due
 * @param dueUntil last day due
 * @param batch id of a batch, of which what it left to a person's eyes is wanted alone
 * @param size lines of a page
 */
record ListWish(@Nullable String view, @Nullable String sort, @Nullable String q, @Nullable String matter,
		@Nullable LocalDate dueFrom, @Nullable LocalDate dueUntil, @Nullable String batch, @Nullable Integer size) {

	/** Whether it says which lines are wanted, or in which order. */
	boolean says() {
		return Stream.of(this.view, this.sort, this.q, this.matter, this.dueFrom, this.dueUntil)
			.anyMatch(Objects::nonNull);
	}

	int lines(int usual) {
		return (this.size != null) ? this.size : usual;
	}

	/**
	 * @throws Refusal if a word of it means nothing
	 */
	WorklistWish read() {
		Worklist.View wanted = list();
		boolean done = wanted == Worklist.View.DONE;
		return new WorklistWish(wanted, order(), Objects.requireNonNullElse(this.q, ""), code(),
				done ? null : this.dueFrom, done ? null : this.dueUntil, this.batch);
	}

	private Worklist.View list() {
		return word(Worklist.View.values(), this.view, Worklist.View.MINE, "view", "api.view");
	}

	private WorklistWish.Order order() {
		return word(WorklistWish.Order.values(), this.sort, WorklistWish.Order.DUE, "sort", "api.sort");
	}

	private static <E extends Enum<E>> E word(E[] words, @Nullable String said, E usual, String parameter,
			String problem) {
		return (said == null) ? usual
				: Arrays.stream(words)
					.filter((word) -> word.name().toLowerCase(Locale.ROOT).equals(said))
					.findFirst()
					.orElseThrow(() -> Refusal.malformed(parameter, problem));
	}

	private @Nullable MatterCode code() {
		try {
			return (this.matter != null) ? new MatterCode(this.matter) : null;
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.malformed("matter", "api.matter-code");
		}
	}

}
