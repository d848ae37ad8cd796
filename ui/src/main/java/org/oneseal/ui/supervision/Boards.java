package org.oneseal.ui.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Department;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.Board;
import org.oneseal.supervision.Colour;
import org.oneseal.supervision.Estimate;
import org.oneseal.supervision.Risk;
import org.oneseal.supervision.Scope;
import org.oneseal.supervision.SignalPosition;
import org.oneseal.supervision.Signals;
import org.oneseal.supervision.Warning.State;
import org.oneseal.timelimit.Countdown;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.SignalViews;
import org.oneseal.ui.view.Words;

/** The supervision page and the lists of signals, as an official sees them. */
@Component
class Boards {

	static final int ROWS = 25;

	private final Board board;

	private final Signals signals;

	private final SignalViews views;

	private final MatterPacks packs;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	Boards(Board board, Signals signals, SignalViews views, MatterPacks packs, Organisation organisation,
			LegalDays days, Words words) {
		this.board = board;
		this.signals = signals;
		this.views = views;
		this.packs = packs;
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	BoardView board(Scope scope, @Nullable Colour colour, @Nullable SignalPosition from, Actor official) {
		Board.Page page = this.board.page(scope, colour, from, ROWS);
		Map<Colour, Long> cases = this.board.counts(scope);
		List<BoardView.Count> counts = Arrays.stream(Colour.values())
			.sorted(Comparator.reverseOrder())
			.map((each) -> new BoardView.Count(each, cases.getOrDefault(each, 0L),
					address("/supervision", scope, "colour", (each == colour) ? null : word(each), null),
					each == colour))
			.toList();
		return new BoardView(place(scope), departments(scope, official), department(scope), colour, counts,
				page.lines().stream().map(this::line).toList(),
				pages(from, page.before(), page.after(),
						(position) -> address("/supervision", scope, "colour", (colour != null) ? word(colour) : null,
								position)),
				address("/supervision", scope, "", null, null), ClosedBoards.address(scope, null, null),
				address("/supervision/signals", scope, "state", "open", null),
				this.signals.counts(scope).getOrDefault(State.OPEN, 0L), this.signals.overdue(scope));
	}

	private BoardView.Line line(Board.Line line) {
		Countdown countdown = line.countdown();
		MatterPack pack = this.packs.version(line.approvalCase().packVersion());
		boolean paused = countdown.state() == Countdown.State.PAUSED;
		Due due = paused ? Due.NONE
				: this.days.due(countdown.deadline().date(), countdown.authority(), countdown.limit().unit());
		Limit statutory = line.statutory();
		return new BoardView.Line(line.approvalCase().number().value(),
				"/case-files/" + line.approvalCase().number().value(), line.approvalCase().subject(),
				this.words.say(pack.matter().title()), "board.of." + countdown.subject(),
				countdown.stepKey().map((step) -> this.words.say(pack.stepTitle(step))).orElse(null),
				this.words.say(this.organisation.department(line.department()).name()), line.colour(), due, paused,
				this.words.limit(countdown.limit()), statutory(line),
				(statutory != null) ? line.approvalCase().statutoryBy().orElse(null) : null, line.spent(),
				line.risk().level(), work(line.risk(), pack));
	}

	/** A limit the law itself sets is both; that of a review is the pack's own. */
	private @Nullable String statutory(Board.Line line) {
		Limit statutory = (line.statutory() != null) ? line.statutory() : line.countdown().limit();
		return (line.countdown().subject() == Countdown.Subject.REVIEW) ? null : this.words.limit(statutory);
	}

	private BoardView.Work work(Risk risk, MatterPack pack) {
		String left = days(risk.workLeft());
		boolean counts = risk.level() != Risk.Level.PASSED && risk.level() != Risk.Level.PAUSED;
		String steps = risk.parts()
			.stream()
			.map((part) -> this.words.say("board.work.step", title(part, pack), days(part.days())))
			.collect(Collectors.joining(this.words.say("board.work.then")));
		return new BoardView.Work(
				counts ? this.words.say("board.work", left, days(risk.daysLeft()))
						: this.words.say("board.work.only", left),
				counts ? this.words.say("board.work.whole", left, steps, days(risk.daysLeft()))
						: this.words.say("board.work.whole.only", left, steps),
				risk.parts().stream().map((part) -> part(part, pack)).toList());
	}

	private String part(Risk.Part part, MatterPack pack) {
		Estimate estimate = part.estimate();
		String basis = this.words.say("board.work.by." + estimate.basis(), days(estimate.days()), estimate.times());
		return (part.spent() > 0)
				? this.words.say("board.work.begun", title(part, pack), days(part.days()), basis, days(part.spent()))
				: this.words.say("board.work.part", title(part, pack), days(part.days()), basis);
	}

	private String title(Risk.Part part, MatterPack pack) {
		return pack.stepIds().contains(part.stepKey()) ? this.words.say(pack.stepTitle(part.stepKey()))
				: this.words.say("board.of.ISSUE");
	}

	private String days(double days) {
		return this.words.number(BigDecimal.valueOf(days));
	}

	SignalListView list(Scope scope, State state, @Nullable SignalPosition from, Actor official) {
		Signals.Page page = this.signals.page(scope, state, from, ROWS);
		Map<State, Long> counts = this.signals.counts(scope);
		return new SignalListView(place(scope), departments(scope, official), department(scope),
				Arrays.stream(State.values())
					.map((each) -> new SignalListView.Tab(each, counts.getOrDefault(each, 0L), href(scope, each, null)))
					.toList(),
				state, page.items().stream().map((warning) -> this.views.of(warning, official)).toList(),
				pages(from, page.before(), page.after(), (position) -> href(scope, state, position)),
				address("/supervision", scope, "", null, null));
	}

	private static String href(Scope scope, State state, @Nullable SignalPosition from) {
		return address("/supervision/signals", scope, "state", word(state), from);
	}

	interface Address {

		String of(@Nullable SignalPosition position);

	}

	static Pages pages(@Nullable SignalPosition from, Optional<SignalPosition> before, Optional<SignalPosition> after,
			Address address) {
		return new Pages((from != null) ? address.of(null) : null, before.map(address::of).orElse(null),
				after.map(address::of).orElse(null));
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	static String address(String path, Scope scope, String name, @Nullable String value,
			@Nullable SignalPosition from) {
		return UriComponentsBuilder.fromPath(path)
			.queryParamIfPresent("department", Optional.ofNullable(scope.department()))
			.queryParamIfPresent(name, Optional.ofNullable(value))
			.queryParamIfPresent("from", Optional.ofNullable(from).map(SignalPosition::token))
			.build()
			.encode()
			.toUriString();
	}

	String place(Scope scope) {
		return this.words.say((scope.department() != null) ? this.organisation.department(scope.department()).name()
				: this.organisation.authority(scope.authority()).name());
	}

	static String department(Scope scope) {
		return Optional.ofNullable(scope.department()).orElse("");
	}

	List<Choice> departments(Scope scope, Actor official) {
		if (!official.has(Duty.SUPERVISE)) {
			return List.of();
		}
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.words.say("board.all"), scope.department() == null));
		for (Department department : this.organisation.departmentsOf(scope.authority())) {
			choices.add(new Choice(department.id(), this.words.say(department.name()),
					department.id().equals(scope.department())));
		}
		return choices;
	}

	/** The colour of a word of an address, {@code null} for none. */
	static @Nullable Colour colour(String word) {
		return Arrays.stream(Colour.values()).filter((colour) -> word(colour).equals(word)).findFirst().orElse(null);
	}

	/** The state of a word of an address; those to be answered for none. */
	static State state(String word) {
		return Arrays.stream(State.values()).filter((state) -> word(state).equals(word)).findFirst().orElse(State.OPEN);
	}

}
