package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Objects;

/** What a list is ordered by; the id of the step decides between equals. */
enum Key {

	DUE {
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

	RISK {
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

	AGE {
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

	ENDED {
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
