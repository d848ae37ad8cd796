package org.oneseal.ui.leave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.LeaveDesk;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Leave;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.Reach;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** Leave and substitutes as an official sees them. */
@Component
class LeaveViews {

	private final LeaveDesk desk;

	private final Organisation organisation;

	private final MatterPacks packs;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	LeaveViews(LeaveDesk desk, Organisation organisation, MatterPacks packs, ProblemViews problems, LegalDays days,
			Words words) {
		this.desk = desk;
		this.organisation = organisation;
		this.packs = packs;
		this.problems = problems;
		this.days = days;
		this.words = words;
	}

	/** What was typed, each as the field sent it. */
	record Typed(String official, String substitute, String from, String until, Set<String> matters, String upTo) {

	}

	LeaveView of(Typed typed, List<Problem> wrong, Actor official) {
		return new LeaveView(people(this.desk.officials(official), typed.official()), substitutes(typed, official),
				this.packs.current().stream().map((pack) -> matter(pack, typed)).toList(),
				Arrays.stream(Reach.values())
					.map((each) -> new Choice(each.name(), this.words.say("leave.up-to." + each),
							each.name().equals(typed.upTo())))
					.toList(),
				typed.from(), typed.until(), this.days.today(), this.problems.errorsByField(wrong),
				this.problems.errors(wrong),
				this.desk.of(official)
					.stream()
					.map((leave) -> line(leave, this.desk.isOpen(leave) ? "/leave/" + leave.id() + "/end" : null))
					.toList(),
				this.desk.by(official).stream().map((leave) -> line(leave, null)).toList());
	}

	private static List<Choice> people(List<Account> accounts, String chosen) {
		return accounts.stream()
			.map((account) -> new Choice(account.username(), account.displayName(), account.username().equals(chosen)))
			.toList();
	}

	private List<Choice> substitutes(Typed typed, Actor official) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.words.say("leave.choose"), typed.substitute().isEmpty()));
		choices.addAll(people(this.desk.substitutes(official), typed.substitute()));
		return choices;
	}

	private Choice matter(MatterPack pack, Typed typed) {
		String code = pack.code().value();
		return new Choice(code, this.words.say(pack.matter().title()), typed.matters().contains(code));
	}

	private LeaveView.Line line(Leave leave, @Nullable String endHref) {
		return new LeaveView.Line(this.organisation.nameOf(leave.official()),
				this.organisation.nameOf(leave.substitute()), leave.from(), leave.until(),
				this.words.list(leave.matters().stream().sorted().map(this::title).toList()),
				"leave.up-to." + leave.upTo(), state(leave), endHref);
	}

	private Tag state(Leave leave) {
		if (!leave.stands()) {
			return new Tag("leave.state.ended", Tone.NEUTRAL);
		}
		if (leave.holdsOn(this.days.today())) {
			return new Tag("leave.state.now", Tone.ACTIVE);
		}
		return leave.from().isAfter(this.days.today()) ? new Tag("leave.state.coming", Tone.WAITING)
				: new Tag("leave.state.over", Tone.NEUTRAL);
	}

	/** A matter may be gone since. */
	private String title(String code) {
		return this.packs.current()
			.stream()
			.filter((pack) -> pack.code().value().equals(code))
			.findFirst()
			.map((pack) -> this.words.say(pack.matter().title()))
			.orElse(code);
	}

}
