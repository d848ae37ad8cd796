package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Leave;
import org.oneseal.organisation.Leaves;
import org.oneseal.organisation.OfficialsConcerned;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.Reach;

/**
 * Where officials say when they are away and who does their work meanwhile (请假与代理), each
 * for themselves, and the head for everybody of the department.
 */
@Component
public class LeaveDesk {

	/** Days of one leave at most. */
	private static final int LONGEST = 366;

	private final Leaves leaves;

	private final Organisation organisation;

	private final MatterPacks packs;

	private final RequestKeys requests;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LeaveDesk(Leaves leaves, Organisation organisation, MatterPacks packs, RequestKeys requests,
			ApplicationEventPublisher events, Clock clock) {
		this.leaves = leaves;
		this.organisation = organisation;
		this.packs = packs;
		this.requests = requests;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A leave somebody wants to enter.
	 *
	 * @param official account of the one who will be away
	 * @param substitute account of the colleague
	 * @param from first day, {@code null} if none was named
	 * @param until last day, {@code null} if none was named
	 * @param matters codes of the matters it is for; empty for all
	 * @param upTo the last kind of act the colleague may do, {@code null} if none was
	 * named
	 */
	public record Wish(String official, String substitute, @Nullable LocalDate from, @Nullable LocalDate until,
			Set<String> matters, @Nullable Reach upTo) {

		public Wish {
			matters = Set.copyOf(matters);
		}

	}

	/**
	 * Enters a leave.
	 * @return everything that is wrong with it, empty if it was done
	 */
	@Command
	public List<Problem> enter(Wish wish, Actor actor, String requestKey) {
		if (this.requests.isRepeated(actor.username(), requestKey)) {
			return List.of();
		}
		if (!mayEnterFor(wish.official(), actor)) {
			return List.of(Problem.error("official", "leave.not-yours"));
		}
		this.leaves.lock(wish.official());
		List<Problem> problems = faults(wish);
		LocalDate from = wish.from();
		LocalDate until = wish.until();
		Reach upTo = wish.upTo();
		if (!problems.isEmpty() || from == null || until == null || upTo == null) {
			return problems;
		}
		Leave leave = new Leave(RequestKeys.idFor(actor.username(), requestKey), wish.official(), wish.substitute(),
				from, until, wish.matters(), upTo, actor.username(), this.clock.instant(), null, null);
		Optional<Problem> clash = clash(leave);
		if (clash.isPresent()) {
			return clash.stream().toList();
		}
		this.requests.note(actor.username(), requestKey);
		this.leaves.add(leave);
		tell("SUBSTITUTE_NAMED", leave, actor);
		return List.of();
	}

	/**
	 * Ends a leave before its time, or calls it off; the substitution is over at once.
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> end(String id, Actor actor, String requestKey) {
		if (this.requests.isRepeated(actor.username(), requestKey)) {
			return List.of();
		}
		Optional<Leave> leave = this.leaves.find(id).filter((found) -> mayEnterFor(found.official(), actor));
		if (leave.isEmpty()) {
			return List.of(Problem.error(null, "leave.unknown"));
		}
		if (!isOpen(leave.get())) {
			return List.of(Problem.error(null, "leave.over"));
		}
		this.requests.note(actor.username(), requestKey);
		this.leaves.end(id, actor.username());
		tell("SUBSTITUTION_ENDED", leave.get(), actor);
		return List.of();
	}

	private void tell(String kind, Leave leave, Actor by) {
		this.events
			.publishEvent(new OfficialsConcerned(kind, Set.of(leave.official(), leave.substitute()), by.username(),
					"%s %s–%s".formatted(this.organisation.nameOf(leave.official()), leave.from(), leave.until()),
					"/leave"));
	}

	/** Whether a leave holds, or will. */
	public boolean isOpen(Leave leave) {
		return leave.stands() && !leave.until().isBefore(LocalDate.now(this.clock));
	}

	/** For whom this person may enter a leave, by name of the account. */
	public List<Account> officials(Actor actor) {
		return colleagues(actor.department()).stream()
			.filter((account) -> mayEnterFor(account.username(), actor))
			.toList();
	}

	/** Who can do the work of whoever this person may enter a leave for. */
	public List<Account> substitutes(Actor actor) {
		List<Account> officials = officials(actor);
		return colleagues(actor.department()).stream()
			.filter((account) -> officials.size() > 1 || !account.username().equals(actor.username()))
			.toList();
	}

	/**
	 * The leaves this person may see: their own, those of a head's department; latest
	 * first.
	 */
	public List<Leave> of(Actor actor) {
		return officials(actor).stream()
			.flatMap((account) -> this.leaves.of(account.username()).stream())
			.sorted(java.util.Comparator.comparing(Leave::from).reversed().thenComparing(Leave::id))
			.toList();
	}

	/** Leaves in which this person does somebody's work, the latest first. */
	public List<Leave> by(Actor actor) {
		return this.leaves.by(actor.username());
	}

	private List<Account> colleagues(@Nullable String department) {
		return (department == null) ? List.of() : this.organisation.officialsOf(department);
	}

	private boolean mayEnterFor(String official, Actor actor) {
		return actor.isOfficial() && (official.equals(actor.username())
				|| (actor.has(Duty.HEAD) && departmentOf(official).filter(actor::worksFor).isPresent()));
	}

	private Optional<String> departmentOf(String official) {
		return this.organisation.account(official).filter(Account::isEnabled).map(Account::department);
	}

	private List<Problem> faults(Wish wish) {
		return Stream.of(substitute(wish), from(wish), until(wish), matters(wish), upTo(wish))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Problem> substitute(Wish wish) {
		if (wish.substitute().isBlank()) {
			return Optional.of(Problem.error("substitute", "leave.substitute-required"));
		}
		if (wish.substitute().equals(wish.official())) {
			return Optional.of(Problem.error("substitute", "leave.substitute-self"));
		}
		return departmentOf(wish.substitute()).equals(departmentOf(wish.official())) ? Optional.empty()
				: Optional.of(Problem.error("substitute", "leave.substitute-unknown"));
	}

	private Optional<Problem> from(Wish wish) {
		LocalDate from = wish.from();
		if (from == null) {
			return Optional.of(Problem.error("from", "leave.from-required"));
		}
		return from.isBefore(LocalDate.now(this.clock)) ? Optional.of(Problem.error("from", "leave.from-past"))
				: Optional.empty();
	}

	private static Optional<Problem> until(Wish wish) {
		LocalDate from = wish.from();
		LocalDate until = wish.until();
		if (until == null) {
			return Optional.of(Problem.error("until", "leave.until-required"));
		}
		if (from != null && until.isBefore(from)) {
			return Optional.of(Problem.error("until", "leave.until-before"));
		}
		return (from == null || until.isBefore(from.plusDays(LONGEST))) ? Optional.empty()
				: Optional.of(Problem.error("until", "leave.too-long", LONGEST));
	}

	private Optional<Problem> matters(Wish wish) {
		Set<String> known = new TreeSet<>();
		this.packs.current().forEach((pack) -> known.add(pack.code().value()));
		return wish.matters()
			.stream()
			.filter((matter) -> !known.contains(matter))
			.sorted()
			.findFirst()
			.map((matter) -> Problem.error("matters", "leave.unknown-matter", matter));
	}

	private static Optional<Problem> upTo(Wish wish) {
		return (wish.upTo() != null) ? Optional.empty() : Optional.of(Problem.error("upTo", "leave.up-to-required"));
	}

	/** Two substitutes for one matter on one day, or one who is away then. */
	private Optional<Problem> clash(Leave leave) {
		Optional<Problem> twice = this.leaves.of(leave.official())
			.stream()
			.filter(leave::overlaps)
			.findFirst()
			.map((other) -> Problem.error("from", "leave.overlap", this.organisation.nameOf(other.substitute()),
					other.from(), other.until()));
		return twice.or(() -> this.leaves.of(leave.substitute())
			.stream()
			.filter((other) -> other.stands() && !other.from().isAfter(leave.until())
					&& !other.until().isBefore(leave.from()))
			.findFirst()
			.map((other) -> Problem.error("substitute", "leave.substitute-away",
					this.organisation.nameOf(leave.substitute()), other.from(), other.until())));
	}

}
