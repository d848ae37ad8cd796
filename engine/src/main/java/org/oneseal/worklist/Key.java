package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What a list is ordered by; the id of the step decides between equals. */
enum Key {

	DUE("pool_of_post") {
		@Override
		String column(Branch.Table table) {
			return table.due;
		}

		@Override
		Object value(Position position) {
			return position.day();
		}

		@Override
		String of(WorkItem item) {
			return item.dueOn().toString();
		}

		@Override
		Comparator<WorkItem> first() {
			return Comparator.comparing(WorkItem::dueOn);
		}
	},

	RISK("pool_by_risk") {
		@Override
		String column(Branch.Table table) {
			return table.risk;
		}

		@Override
		Object value(Position position) {
			return position.day();
		}

		@Override
		String of(WorkItem item) {
			return item.actBy().toString();
		}

		@Override
		Comparator<WorkItem> first() {
			return Comparator.comparing(WorkItem::actBy);
		}
	},

	AGE("pool_by_age") {
		@Override
		String column(Branch.Table table) {
			return table.age;
		}

		@Override
		String of(WorkItem item) {
			return item.startedAt().toString();
		}

		@Override
		Comparator<WorkItem> first() {
			return Comparator.comparing(WorkItem::startedAt);
		}
	},

	ENDED(null) {
		@Override
		String column(Branch.Table table) {
			return "ended_at";
		}

		@Override
		String of(WorkItem item) {
			return ended(item).toString();
		}

		@Override
		Comparator<WorkItem> first() {
			return Comparator.comparing(Key::ended);
		}
	};

	/** The key of the table that gives a pool in this order. */
	final @Nullable String poolKey;

	Key(@Nullable String poolKey) {
		this.poolKey = poolKey;
	}

	static Key of(WorklistWish wish) {
		if (wish.view() == Worklist.View.DONE) {
			return ENDED;
		}
		return switch (wish.order()) {
			case DUE -> DUE;
			case AGE -> AGE;
			case RISK -> RISK;
		};
	}

	abstract String column(Branch.Table table);

	/** As it stands in a {@link Position}. */
	abstract String of(WorkItem item);

	abstract Comparator<WorkItem> first();

	/** What the column is compared with. */
	Object value(Position position) {
		return LocalDateTime.ofInstant(position.instant(), ZoneOffset.UTC);
	}

	/** Whether the smallest comes first. */
	boolean ascends() {
		return this != ENDED;
	}

	/** Whether the position is one in this order. */
	boolean reads(Position position) {
		try {
			return value(position) != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	Comparator<WorkItem> order() {
		return first().thenComparing(WorkItem::stepId);
	}

	private static Instant ended(WorkItem item) {
		return Objects.requireNonNull(item.endedAt());
	}

}
