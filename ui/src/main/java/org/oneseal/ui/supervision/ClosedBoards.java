package org.oneseal.ui.supervision;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.ClosedBoard;
import org.oneseal.supervision.Colour;
import org.oneseal.supervision.Scope;
import org.oneseal.supervision.SignalPosition;
import org.oneseal.timelimit.Countdown;
import org.oneseal.ui.view.Words;

/** What was promised, what the law gave and what it took, of limits that ended. */
@Component
class ClosedBoards {

	private static final String ADDRESS = "/supervision/closed";

	private final ClosedBoard board;

	private final Boards boards;

	private final MatterPacks packs;

	private final Organisation organisation;

	private final Words words;

	ClosedBoards(ClosedBoard board, Boards boards, MatterPacks packs, Organisation organisation, Words words) {
		this.board = board;
		this.boards = boards;
		this.packs = packs;
		this.organisation = organisation;
		this.words = words;
	}

	ClosedView board(Scope scope, @Nullable Colour colour, @Nullable SignalPosition from, Actor official) {
		ClosedBoard.Page page = this.board.page(scope, colour, from, Boards.ROWS);
		Map<Colour, Long> limits = this.board.counts(scope);
		List<BoardView.Count> counts = Stream.of(Colour.RED, Colour.YELLOW, Colour.GREEN)
			.map((each) -> new BoardView.Count(each, limits.getOrDefault(each, 0L),
					address(scope, (each == colour) ? null : each, null), each == colour))
			.toList();
		return new ClosedView(this.boards.place(scope), this.boards.departments(scope, official),
				Boards.department(scope), colour, ClosedBoard.DAYS, counts,
				page.lines().stream().map(this::line).toList(),
				Boards.pages(from, page.before(), page.after(), (position) -> address(scope, colour, position)),
				Boards.address("/supervision", scope, "", null, null), address(scope, null, null));
	}

	static String address(Scope scope, @Nullable Colour colour, @Nullable SignalPosition from) {
		return Boards.address(ADDRESS, scope, "colour", (colour != null) ? Boards.word(colour) : null, from);
	}

	private ClosedView.Line line(ClosedBoard.Line line) {
		Countdown countdown = line.countdown();
		MatterPack pack = this.packs.version(line.approvalCase().packVersion());
		Countdown statutory = line.statutory();
		return new ClosedView.Line(line.approvalCase().number().value(),
				"/case-files/" + line.approvalCase().number().value(), line.approvalCase().subject(),
				this.words.say(pack.matter().title()),
				countdown.stepKey().map((step) -> this.words.say(pack.stepTitle(step))).orElse(null),
				this.words.say(this.organisation.department(line.department()).name()), line.colour(),
				this.words.limit(countdown.limit()), countdown.deadline().date(),
				(statutory != null) ? this.words.limit(statutory.limit()) : null,
				(statutory != null) ? statutory.deadline().date() : null, line.spent(),
				countdown.endedOn().orElseThrow());
	}

}
